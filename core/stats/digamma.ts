/**
 * Digamma function ψ(x), the derivative of ln Γ(x).
 *
 * @param x > 0
 * Source: Abramowitz and Stegun, Handbook of Mathematical Functions (1964), 6.3.5 (recurrence) and 6.3.18 (asymptotic series).
 * @example digamma(1) // −0.5772156649 (minus Euler's constant)
 */
export function digamma(x: number): number {
  let shift = 0;
  let at = x;
  // The series is exact to the last digits from 10 on.
  for (; at < 10; at++) shift -= 1 / at;
  const inverse = 1 / (at * at);
  const series = inverse * (1 / 12 - inverse * (1 / 120 - inverse * (1 / 252 - inverse * (1 / 240 - inverse / 132))));
  return shift + Math.log(at) - 0.5 / at - series;
}
