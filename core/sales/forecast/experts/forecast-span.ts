import { equalParts } from '../../../stats/equal-parts';
import { gridMean, gridQuantiles, type RevenueGrid } from '../../../stats/revenue-grid';
import { revenueDistribution } from '../distribution';
import { spreadGrid } from '../spread';
import { comingDeals, shifted, tiltTo, timesComing } from '../tilt';
import { type Combination, combine } from './combine';
import type { ExpertView } from './expert-forecasts';
import type { ExpertPanel } from './expert-panel';
import { type Rehearsal, rehearse } from './rehearsal';
import { countBefore, type Tracks } from './tracks';

/** Values that the size of a deal still to come is reduced to, and won deals they are taken from. */
const SIZES = 64;
const MOST_SIZES = 1000;
const BINS = 1024;
export const SPAN_QUANTILES = [0.025, 0.1, 0.5, 0.9, 0.975] as const;

export interface SpanForecast {
  mean: number;
  /** At `SPAN_QUANTILES`. */
  quantiles: readonly number[];
  grid: RevenueGrid;
  combination: Combination;
  rehearsals: readonly Rehearsal[];
}

/**
 * Forecast of the revenue of `span` days from `at` on: the experts as one, with the deals' chances and those still to come tilted to it, as one exact distribution
 * that is as wide as rehearsals have shown it must be. Only what lies before `at` is looked at.
 */
export function forecastSpan(tracks: Tracks, panel: ExpertPanel, at: number, span: number): SpanForecast {
  const rehearsals = rehearse(tracks, panel.past, at, span);
  const now = panel.now(at, span);
  const combination = combine(now, rehearsals);
  const grid = spreadGrid(chanceGrid(tracks, now, combination.mean), combination.factor, combination.degrees);
  return { mean: gridMean(grid), quantiles: gridQuantiles(grid, SPAN_QUANTILES), grid, combination, rehearsals };
}

export function chanceGrid(tracks: Tracks, now: ExpertView, mean: number): RevenueGrid {
  const known = countBefore(tracks.wins.at, now.at);
  const sizes = equalParts(
    Array.from(tracks.wins.deal.subarray(Math.max(0, known - MOST_SIZES), known), i => tracks.revenue[i]!),
    SIZES,
  );
  const usual = sizes.reduce((sum, size) => sum + size, 0) / sizes.length;
  const open = {
    deals: Array.from(now.chances, (probability, row) => ({ amount: now.view.amount[row]!, probability })),
    unknown: [],
  };
  // What is expected to come is known by its revenue; at least something must be there to take up what open deals do not explain.
  const count = usual > 0 ? Math.max(now.coming.mean, 1e-6 * mean) / usual : 0;
  const coming = count > 0 ? comingDeals(count, Math.max(1, now.coming.windows), sizes) : null;
  const { shift, comingFactor } = tiltTo({ open, coming }, mean);
  return revenueDistribution({
    open: shifted(open, shift),
    arrivals: timesComing(coming, comingFactor),
    sharedDeviation: 1 / Math.sqrt(known + 4),
    bins: BINS,
  });
}
