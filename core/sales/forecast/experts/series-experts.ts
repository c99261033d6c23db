import { leastSquares } from '../../../stats/least-squares';
import { countBefore, revenueBetween, type Tracks, winsBetween } from './tracks';

/** Earlier periods that a moving average and a straight line look back at. */
const SHORT = 3;
const LONG = 12;
/** A line through fewer periods is a guess. */
const LEAST_FOR_LINE = 4;
/** Fewer won deals than that in the days looked at say nothing, where no more are usual. */
const LEAST_WINS = 5;
/** Closings that lie a year before the first hundredth of them are no history: one mistyped year must not make a century of nothing. */
const STRAY_SHARE = 0.01;
const STRAY_DAYS = 365;
const DAY_MS = 86_400_000;

export const SERIES_EXPERTS = [
  'last-period',
  'moving-average',
  'long-average',
  'linear-regression',
  'seasonal-month',
  'seasonal-quarter',
  'seasonal-year',
] as const;
export type SeriesExpert = (typeof SERIES_EXPERTS)[number];

/** The time from which on closings are known; +∞ before the first. */
export function historyStart({ closings }: Tracks, at: number): number {
  const n = countBefore(closings, at);
  if (n === 0) return Number.POSITIVE_INFINITY;
  const usual = closings[Math.floor(STRAY_SHARE * n)] as number;
  return Math.floor(closings[countBefore(closings, usual - STRAY_DAYS)] as number);
}

/**
 * Revenue of the `span` days after `at` as earlier revenue alone tells it; what lies at or after `at` is not looked at.
 * Last period: the span before. Moving and long average: of the last 3, or up to 12, spans. Linear regression: a straight line through up to 12 of them.
 * Seasonal: the same days one month, 13 weeks or 52 weeks earlier.
 *
 * @returns NaN for each that history is too short for
 */
export function seriesForecasts(tracks: Tracks, at: number, span: number): Record<SeriesExpert, number> {
  const start = historyStart(tracks, at);
  const usual = (winsBetween(tracks, start, at) * span) / Math.max(span, at - start);
  const tooFew = (from: number, to: number) => usual < LEAST_WINS && winsBetween(tracks, from, to) < LEAST_WINS;
  const periods: number[] = [];
  for (let back = 1; back <= LONG && at - back * span >= start; back++) {
    periods.push(revenueBetween(tracks, at - back * span, at - (back - 1) * span));
  }
  const average = (n: number) =>
    periods.length < Math.min(2, n) || tooFew(at - n * span, at)
      ? Number.NaN
      : periods.slice(0, n).reduce((sum, value) => sum + value, 0) / Math.min(n, periods.length);
  const earlier = (from: number) =>
    from < start || from + span > at || tooFew(from, from + span)
      ? Number.NaN
      : revenueBetween(tracks, from, from + span);
  return {
    'last-period': earlier(at - span),
    'moving-average': average(SHORT),
    'long-average': periods.length > SHORT ? average(LONG) : Number.NaN,
    'linear-regression': tooFew(at - LONG * span, at) ? Number.NaN : lineAhead(periods),
    'seasonal-month': earlier(monthBefore(at)),
    'seasonal-quarter': earlier(at - 91),
    'seasonal-year': earlier(at - 364),
  };
}

/** The value at the next period of a straight line through the earlier ones, newest first. */
function lineAhead(periods: readonly number[]): number {
  if (periods.length < LEAST_FOR_LINE) return Number.NaN;
  const line = leastSquares(
    periods.map((_, back) => [-1 - back]),
    periods,
  );
  return line === null ? Number.NaN : Math.max(0, line.coefficients[0] as number);
}

/** The same day of the month before, or its last one. */
function monthBefore(at: number): number {
  const whole = Math.floor(at);
  const date = new Date(whole * DAY_MS);
  const last = Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), 0) / DAY_MS;
  const first = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() - 1, 1) / DAY_MS;
  return Math.min(last, first + date.getUTCDate() - 1) + (at - whole);
}
