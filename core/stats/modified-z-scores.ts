import { median } from './median';

/** Median absolute deviation of a standard normal distribution. */
const NORMAL_MAD = 0.6744897501960817;

/**
 * How far residuals lie out, in robust standard deviations: `0.6745 (e − median e) / MAD`, so that an outlier does not hide itself by widening the spread.
 *
 * @returns null where more than half of the residuals are equal: then nothing can be said of the spread
 * Source: Iglewicz and Hoaglin, How to Detect and Handle Outliers (1993).
 * @example modifiedZScores([-1, 0, 1, 0.5, 20])?.at(-1) // 0.6745 · 19.5 / 0.5 = 26.3
 */
export function modifiedZScores(residuals: readonly number[]): number[] | null {
  const middle = median([...residuals]);
  if (middle === null) return null;
  const mad = median(residuals.map(each => Math.abs(each - middle))) as number;
  return mad === 0 ? null : residuals.map(each => (NORMAL_MAD * (each - middle)) / mad);
}
