import { wilsonInterval } from './wilson-interval';

/** Standard normal quantile that leaves 2.5 % on each side. */
export const Z_95 = 1.959963984540054;

/** Successes 0…n among n trials. */
export interface Trials {
  successes: number;
  n: number;
}

/**
 * Difference of two independent rates with Newcombe's hybrid score interval: Wilson's bounds l, u of each rate give
 * `d − √((p₁ − l₁)² + (u₂ − p₂)²)` and `d + √((u₁ − p₁)² + (p₂ − l₂)²)`.
 *
 * @param z standard normal quantile; 95 % interval by default
 * @returns p₁ − p₂ and its bounds, each −1…1; null where one of the two has no trial
 * Source: Newcombe, Interval estimation for the difference between independent proportions, Statistics in Medicine 17 (1998), method 10.
 * @example rateDifference({ successes: 56, n: 70 }, { successes: 48, n: 80 }) // 0.2, low 0.0524, high 0.3339
 */
export function rateDifference(
  a: Trials,
  b: Trials,
  z: number = Z_95,
): { difference: number; low: number; high: number } | null {
  if (a.n <= 0 || b.n <= 0) return null;
  const [p, q] = [a.successes / a.n, b.successes / b.n];
  const [ofA, ofB] = [wilsonInterval(a.successes, a.n, z), wilsonInterval(b.successes, b.n, z)];
  const difference = p - q;
  return {
    difference,
    low: Math.max(-1, difference - Math.hypot(p - ofA.low, ofB.high - q)),
    high: Math.min(1, difference + Math.hypot(ofA.high - p, q - ofB.low)),
  };
}
