/**
 * Exponential decay by half-life: `2^(−age / halfLife)`.
 *
 * @param age ≥ 0 in the unit of `halfLife`; earlier than now counts as 0
 * @param halfLife > 0
 * @returns weight, 1 at age 0, ½ at one half-life, towards 0
 * @example decay(60, 30) // 0.25
 */
export function decay(age: number, halfLife: number): number {
  return 2 ** (-Math.max(0, age) / halfLife);
}
