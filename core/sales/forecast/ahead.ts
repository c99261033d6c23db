import { type Day, daysBetween } from '../../records/time';
import type { CompoundCount } from '../../stats/compound-grid';
import type { RevenueGrid } from '../../stats/revenue-grid';
import { revenueDistribution } from './distribution';
import { type Outcomes, outcomesBy } from './outcomes';
import type { Outlook } from './outlook';
import { spreadGrid } from './spread';
import { openMean, shifted, tiltTo, timesComing } from './tilt';

/** What the deals alone promise up to a day. */
export interface Promised {
  open: Outcomes;
  coming: CompoundCount | null;
  sharedDeviation: number;
  /** Expected revenue. */
  mean: number;
}

/** How the deals' promises are brought to what the experts together expect, and how wide rehearsals have shown the band must be. */
export interface Correction {
  /** On the log-odds of every open deal. */
  shift: number;
  /** On the number of deals still to come. */
  comingFactor: number;
  factor: number;
  degrees: number;
}

export const NO_CORRECTION: Correction = { shift: 0, comingFactor: 1, factor: 1, degrees: 1 };

/** @param day last day, included */
export function promisedBy(known: Outlook, day: Day, today: Day | null = null): Promised {
  const open = outcomesBy(known, day);
  const days = today === null ? Number.POSITIVE_INFINITY : daysBetween(today, day) + 1;
  const coming = known.arrivals?.within(days) ?? null;
  return { open, coming, sharedDeviation: known.sharedDeviation, mean: openMean(open) + (coming?.mean ?? 0) };
}

/** @param mean what the experts together expect; null to leave the deals' own */
export function correctionTo(
  promised: Promised,
  { mean, factor, degrees }: { mean: number; factor: number; degrees: number },
): Correction {
  return { ...tiltTo(promised, mean), factor, degrees };
}

/** The distribution of the revenue ahead. */
export function distributionOf({ open, coming, sharedDeviation }: Promised, by: Correction, bins: number): RevenueGrid {
  const grid = revenueDistribution({
    open: shifted(open, by.shift),
    arrivals: timesComing(coming, by.comingFactor),
    sharedDeviation,
    bins,
  });
  return spreadGrid(grid, by.factor, by.degrees);
}
