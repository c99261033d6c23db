import { mean } from './mean';
import { sampleStandardDeviation } from './sample-standard-deviation';
import { studentTQuantile } from './student-t-quantile';

/**
 * Confidence interval of a mean: `x̄ ± t_{n−1} s / √n`.
 *
 * @param coverage share of such intervals that contain the true mean, 0 < c < 1
 * @returns in the unit of the values; null for fewer than two
 * Source: Student, The probable error of a mean, Biometrika 6 (1908).
 * @example meanInterval([1, 2, 3, 4, 5], 0.95) // low 1.037, high 4.963
 */
export function meanInterval(values: readonly number[], coverage: number): { low: number; high: number } | null {
  const centre = mean(values);
  const spread = sampleStandardDeviation(values);
  if (centre === null || spread === null || values.length < 2) return null;
  const half = (studentTQuantile((1 + coverage) / 2, values.length - 1) * spread) / Math.sqrt(values.length);
  return { low: centre - half, high: centre + half };
}
