import { betaQuantile } from './beta-quantile';

/**
 * Quantile of Student's t distribution: `t = ±√(ν (1 / x − 1))`, x the quantile of Beta(ν/2, ½) at twice the smaller tail.
 *
 * @param p 0…1, ends excluded
 * @param degrees of freedom ν > 0
 * Source: Abramowitz and Stegun, Handbook of Mathematical Functions, 26.7.1.
 * @example studentTQuantile(0.975, 10) // 2.228
 */
export function studentTQuantile(p: number, degrees: number): number {
  const tail = Math.min(p, 1 - p);
  if (tail === 0.5) return 0;
  const x = betaQuantile(2 * tail, degrees / 2, 0.5);
  const size = Math.sqrt(degrees * (1 / Math.max(x, Number.MIN_VALUE) - 1));
  return p < 0.5 ? -size : size;
}
