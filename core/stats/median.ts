import { quantile } from './quantile';

/**
 * Median: the R-7 quantile at 0.5.
 *
 * @returns the median in the unit of `values`, or null for none
 * @example median([5, 1, 3, 100]) // 4
 */
export function median(values: readonly number[]): number | null {
  return quantile(values, 0.5);
}
