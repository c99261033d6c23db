/**
 * Quantile by linear interpolation between order statistics (type R-7, as in R, NumPy and Excel's PERCENTILE.INC):
 * `h = (n − 1)p`, `q = x_⌊h⌋ + (h − ⌊h⌋)(x_⌊h⌋+1 − x_⌊h⌋)`, x sorted and counted from 0.
 *
 * @param p 0…1
 * @returns the quantile in the unit of `values`, or null for none. `values` is not changed.
 * Source: Hyndman and Fan, Sample Quantiles in Statistical Packages, The American Statistician 50 (1996).
 * @example quantile([1, 2, 3, 4], 0.25) // 1.75
 */
export function quantile(values: readonly number[], p: number): number | null {
  return quantileSorted(Float64Array.from(values).sort(), p);
}

/** As `quantile`, for values that are already in ascending order. */
export function quantileSorted(sorted: ArrayLike<number>, p: number): number | null {
  if (sorted.length === 0) return null;
  const h = (sorted.length - 1) * Math.min(1, Math.max(0, p));
  const below = Math.floor(h);
  const low = sorted[below] as number;
  const high = sorted[Math.min(below + 1, sorted.length - 1)] as number;
  return low + (h - below) * (high - low);
}
