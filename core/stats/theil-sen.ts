import { median } from './median';

/**
 * A line that up to 29 % of wild values do not move: the slope is the median of the slopes between all pairs, the intercept the median of `y − slope · x` with x = 0, 1, 2, …
 *
 * @returns the value of the line at each place; the values themselves under two of them
 * Source: Sen, Estimates of the Regression Coefficient Based on Kendall's Tau, JASA 63 (1968).
 * @example theilSen([1, 2, 3, 4, 100]) // 1, 2, 3, 4, 5
 */
export function theilSen(y: readonly number[]): number[] {
  const slopes: number[] = [];
  for (let i = 0; i < y.length; i++) {
    for (let j = i + 1; j < y.length; j++) slopes.push(((y[j] as number) - (y[i] as number)) / (j - i));
  }
  const slope = median(slopes);
  if (slope === null) return [...y];
  const intercept = median(y.map((value, at) => value - slope * at)) as number;
  return y.map((_, at) => intercept + slope * at);
}
