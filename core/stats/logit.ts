/**
 * Log-odds of a probability: `ln(p / (1 − p))`.
 *
 * @param p probability, 0 < p < 1
 * @returns log-odds; −Infinity at 0, Infinity at 1
 * @example logit(0.75) // 1.0986… = ln 3
 */
export function logit(p: number): number {
  return Math.log(p) - Math.log1p(-p);
}
