import { Z_95 } from './rate-difference';

/** Standard normal quantile of a power of 80 %. */
const Z_POWER_80 = 0.8416212335729143;

/**
 * Trials in the first of two groups until a two-sided test tells their rates apart:
 * `n = (z₁ √(p̄(1 − p̄)(1 + 1/k)) + z₂ √(p₁(1 − p₁) + p₂(1 − p₂)/k))² / (p₁ − p₂)²`, p̄ = (p₁ + k p₂)/(1 + k).
 *
 * @param p1 rate in the first group, 0…1
 * @param p2 rate in the second, 0…1
 * @param k size of the second group over that of the first, > 0
 * @param zPower standard normal quantile of the power; 80 % by default
 * @returns a number > 0, not rounded; Infinity for equal rates
 * Source: Fleiss, Statistical Methods for Rates and Proportions, without continuity correction; equal groups as R's `power.prop.test`.
 * @example trialsToTell(0.5, 0.75, 1, 1.2815515655446004) // 76.7
 */
export function trialsToTell(p1: number, p2: number, k: number, zPower: number = Z_POWER_80): number {
  if (p1 === p2) return Number.POSITIVE_INFINITY;
  const pooled = (p1 + k * p2) / (1 + k);
  const alike = Z_95 * Math.sqrt(pooled * (1 - pooled) * (1 + 1 / k));
  const apart = zPower * Math.sqrt(p1 * (1 - p1) + (p2 * (1 - p2)) / k);
  return ((alike + apart) / (p1 - p2)) ** 2;
}
