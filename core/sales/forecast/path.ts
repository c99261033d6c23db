import { addDays, type Day, daysBetween } from '../../records/time';
import { gridQuantiles } from '../../stats/revenue-grid';
import { distributionOf, promisedBy } from './ahead';
import type { Basis } from './basis';
import type { Forecast, Quantiles } from './result';

/** Steps ahead at most; longer periods take longer steps than a week. */
const MOST_STEPS = 13;
const BINS = 512;

/**
 * Cumulated revenue of the period for the fan chart: what was won, weekly up to today, then quantiles up to the end. They never fall with time and end at `end`.
 */
export function forecastPath(
  { period, today, won, known, correction }: Pick<Basis, 'period' | 'today' | 'won' | 'known' | 'correction'>,
  end: Quantiles,
): Forecast['path'] {
  const upTo = (day: Day) => won.reduce((sum, deal) => sum + (deal.day <= day ? deal.amountMinor : 0), 0);
  const path: Forecast['path'] = [];
  for (let day = period.from; day < today; day = addDays(day, 7)) {
    path.push({ day, actualMinor: upTo(day), quantiles: null });
  }
  const present = won.reduce((sum, deal) => sum + deal.amountMinor, 0);
  let last = { p10: present, p25: present, p50: present, p75: present, p90: present };
  path.push({ day: today, actualMinor: present, quantiles: today === period.to ? pick(end) : last });
  const step = Math.max(7, Math.ceil(daysBetween(today, period.to) / MOST_STEPS));
  for (let day = addDays(today, step); day < period.to; day = addDays(day, step)) {
    const grid = distributionOf(promisedBy(known, day, today), correction, BINS);
    const [p10, p25, p50, p75, p90] = gridQuantiles(grid, [0.1, 0.25, 0.5, 0.75, 0.9]) as Five;
    // The grids differ in step from day to day: keep their rounding from drawing a revenue that falls.
    const between = (value: number, low: number, high: number) =>
      Math.min(high, Math.max(low, present + Math.round(value)));
    last = {
      p10: between(p10, last.p10, end.p10),
      p25: between(p25, last.p25, end.p25),
      p50: between(p50, last.p50, end.p50),
      p75: between(p75, last.p75, end.p75),
      p90: between(p90, last.p90, end.p90),
    };
    path.push({ day, actualMinor: null, quantiles: last });
  }
  if (today < period.to) path.push({ day: period.to, actualMinor: null, quantiles: pick(end) });
  return path;
}

type Five = [number, number, number, number, number];

function pick({ p10, p25, p50, p75, p90 }: Quantiles): Pick<Quantiles, 'p10' | 'p25' | 'p50' | 'p75' | 'p90'> {
  return { p10, p25, p50, p75, p90 };
}
