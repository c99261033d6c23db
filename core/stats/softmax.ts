/**
 * Softmax shares of scores: `P(i) = e^(αx_i) / Σ_j e^(αx_j)`.
 *
 * @param scores any finite numbers, no unit
 * @param alpha sharpness α ≥ 0: 0 gives equal shares, larger values favour the highest score
 * @returns shares 0…1 that sum to 1, in the order of `scores`; empty for no scores
 * Source: Bishop, Pattern Recognition and Machine Learning (2006), formula 4.104. The largest exponent is subtracted first, so nothing overflows.
 * @example softmax([0, Math.log(3)], 1) // [0.25, 0.75]
 */
export function softmax(scores: readonly number[], alpha: number): number[] {
  let top = Number.NEGATIVE_INFINITY;
  for (const score of scores) top = Math.max(top, alpha * score);
  const weights = scores.map(score => Math.exp(alpha * score - top));
  let sum = 0;
  for (const weight of weights) sum += weight;
  return weights.map(weight => weight / sum);
}
