/** Periods without a surprise that the past ones are weighed against. */
const PRIOR_PERIODS = 4;
/** No band is drawn wider than that. */
const MOST = 5;

/**
 * By how much earlier forecasts erred more than they said: `f = √((4 + Σ z²) / (4 + n))`, z the error of a past period in standard deviations of its forecast;
 * 1…5. What deals have in common beyond the estimates, such as a rush at the end of each quarter, shows only there.
 *
 * @param errors one z for each past period
 * @example widening([3, -3, 3, -3]) // √(40 / 8) = 2.24
 */
export function widening(errors: readonly number[]): number {
  const squares = errors.reduce((sum, z) => sum + z * z, PRIOR_PERIODS);
  return Math.min(MOST, Math.max(1, Math.sqrt(squares / (errors.length + PRIOR_PERIODS))));
}

/** A quantile of the revenue still to come, moved away from the mean by the factor of `widening`; never below 0. */
export function widened(value: number, mean: number, factor: number): number {
  return factor === 1 ? value : Math.max(0, mean + factor * (value - mean));
}
