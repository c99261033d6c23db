import { sampleStandardDeviation as simpleDeviation } from 'simple-statistics';

/**
 * Standard deviation of a sample: `s = √(Σ (x_i − x̄)² / (n − 1))`.
 *
 * @returns s ≥ 0 in the unit of `values`, or null for fewer than two values
 * @example sampleStandardDeviation([2, 4, 4, 4, 5, 5, 7, 9]) // 2.138…
 */
export function sampleStandardDeviation(values: readonly number[]): number | null {
  return values.length < 2 ? null : simpleDeviation([...values]);
}
