/** A rising step function with straight lines between its points. */
export interface Isotonic {
  /** Ascending. */
  at: Float64Array;
  /** Not descending; parallel to `at`. */
  value: Float64Array;
}

/**
 * Isotonic regression: the non-decreasing values with the least weighted squared error, by pooling adjacent violators. Each pool stands at the weighted mean of its
 * scores.
 *
 * @param scores any finite numbers
 * @param outcomes what is to be fitted, e.g. 0 and 1
 * @param weights > 0; 1 each when null
 * Source: Barlow et al., Statistical Inference under Order Restrictions (1972).
 * @example isotonic(Float64Array.of(1, 2, 3), Float64Array.of(0, 1, 0.5), null).value // [0, 0.75]
 */
export function isotonic(scores: Float64Array, outcomes: Float64Array, weights: Float64Array | null): Isotonic {
  const order = Uint32Array.from(scores.keys()).sort((a, b) => scores[a]! - scores[b]! || a - b);
  const pools: { from: number; to: number; score: number; outcome: number; weight: number }[] = [];
  for (const row of order) {
    const weight = weights === null ? 1 : weights[row]!;
    const score = scores[row]!;
    let pool = { from: score, to: score, score: weight * score, outcome: weight * outcomes[row]!, weight };
    // Equal scores are one point, whatever their outcomes.
    for (let last = pools.at(-1); last !== undefined; last = pools.at(-1)) {
      if (last.to < pool.from && last.outcome / last.weight < pool.outcome / pool.weight) break;
      pools.pop();
      pool = {
        from: last.from,
        to: pool.to,
        score: last.score + pool.score,
        outcome: last.outcome + pool.outcome,
        weight: last.weight + pool.weight,
      };
    }
    pools.push(pool);
  }
  return {
    at: Float64Array.from(pools, ({ score, weight }) => score / weight),
    value: Float64Array.from(pools, ({ outcome, weight }) => outcome / weight),
  };
}

/** Value at a score: on the line between the neighbouring points, that of the end point outside. */
export function isotonicValue({ at, value }: Isotonic, score: number): number {
  let low = 0;
  let high = at.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (at[middle]! < score) low = middle + 1;
    else high = middle;
  }
  if (low === 0) return value[0]!;
  if (low === at.length) return value[low - 1]!;
  const share = (score - at[low - 1]!) / (at[low]! - at[low - 1]!);
  return value[low - 1]! + share * (value[low]! - value[low - 1]!);
}
