/**
 * Area under the ROC curve: the chance that a positive scores above a negative, ties counting half.
 *
 * @param scores any finite numbers
 * @param positive 1 for positives, 0 for negatives
 * @returns 0…1; null without both
 * @example auc(Float64Array.of(1, 2, 3), Float64Array.of(0, 1, 1)) // 1
 */
export function auc(scores: Float64Array, positive: Float64Array): number | null {
  const ranks = midRanks(scores);
  let [positives, sum] = [0, 0];
  for (let i = 0; i < ranks.length; i++) {
    if (positive[i] !== 1) continue;
    positives++;
    sum += ranks[i]!;
  }
  const negatives = ranks.length - positives;
  return positives === 0 || negatives === 0 ? null : (sum / positives - (positives + 1) / 2) / negatives;
}

/**
 * How much higher one AUC is than another on the same rows, with the standard error of the difference.
 *
 * @returns null without two positives and two negatives
 * Source: DeLong, DeLong and Clarke-Pearson, Comparing the areas under two or more correlated receiver operating characteristic curves, Biometrics 44 (1988).
 */
export function compareAuc(
  better: Float64Array,
  worse: Float64Array,
  positive: Float64Array,
): { gain: number; standardError: number } | null {
  const [first, second] = [placements(better, positive), placements(worse, positive)];
  const gains = [1, 0].map(side => Float64Array.from(first[side]!, (value, i) => value - second[side]![i]!)) as [
    Float64Array,
    Float64Array,
  ];
  if (gains.some(({ length }) => length < 2)) return null;
  const [gain, spread] = gains.map(meanAndVariance) as [{ mean: number; variance: number }, { variance: number }];
  return {
    gain: gain.mean,
    standardError: Math.sqrt(gain.variance / gains[0].length + spread.variance / gains[1].length),
  };
}

/** For each negative the share of positives above it, and for each positive the share of negatives below it. */
function placements(scores: Float64Array, positive: Float64Array): [Float64Array, Float64Array] {
  const ranks = midRanks(scores);
  const sides = [0, 1].map(side => scores.filter((_, i) => positive[i] === side));
  const own = sides.map(midRanks);
  const next = [0, 0];
  const result: [Float64Array, Float64Array] = [new Float64Array(sides[0]!.length), new Float64Array(sides[1]!.length)];
  for (let i = 0; i < ranks.length; i++) {
    const side = positive[i] === 1 ? 1 : 0;
    const at = next[side]!++;
    const below = (ranks[i]! - own[side]![at]!) / sides[1 - side]!.length;
    result[side][at] = side === 1 ? below : 1 - below;
  }
  return result;
}

/** Ranks from 1; equal values share their mean rank. */
export function midRanks(values: Float64Array): Float64Array {
  const order = Uint32Array.from(values.keys()).sort((a, b) => values[a]! - values[b]! || a - b);
  const ranks = new Float64Array(values.length);
  for (let from = 0; from < order.length; ) {
    let to = from + 1;
    while (to < order.length && values[order[to]!] === values[order[from]!]) to++;
    for (let i = from; i < to; i++) ranks[order[i]!] = (from + 1 + to) / 2;
    from = to;
  }
  return ranks;
}

function meanAndVariance(values: Float64Array): { mean: number; variance: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, variance: squares / (values.length - 1) };
}
