import { mean as simpleMean } from 'simple-statistics';

/**
 * Arithmetic mean: `x̄ = Σ x_i / n`.
 *
 * @returns the mean in the unit of `values`, or null for none
 * @example mean([1, 2, 6]) // 3
 */
export function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : simpleMean([...values]);
}
