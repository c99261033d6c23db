/**
 * Logistic function: `1 / (1 + e^−x)`, the inverse of the logit.
 *
 * @param x log-odds (natural logarithm), any number
 * @returns probability 0…1
 * @example logistic(Math.log(3)) // 0.75
 */
export function logistic(x: number): number {
  if (x >= 0) return 1 / (1 + Math.exp(-x));
  const odds = Math.exp(x);
  return odds / (1 + odds);
}
