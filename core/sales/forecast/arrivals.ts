import { type Day, daysBetween } from '../../records/time';
import { compoundCount } from '../../stats/compound-count';
import type { CompoundCount } from '../../stats/compound-grid';
import { equalParts } from '../../stats/equal-parts';

/** A won deal that the arrivals learn from. */
export interface WonDeal {
  created: Day;
  closed: Day;
  amountMinor: number;
}

/** Spans looked back at, and how many it takes. */
const MOST_WINDOWS = 12;
const LEAST_WINDOWS = 3;
/** Values that the size of a deal is reduced to. */
const SIZES = 64;

export interface Arrivals {
  windows: number;
  /** Revenue of deals that come and are won within the first `days` of the span. */
  within(days: number): CompoundCount;
}

/**
 * Revenue from deals not yet created: how many deals were created *and* won within earlier spans of the same length, and what they brought.
 *
 * @param won deals won before `today`, amounts > 0
 * @param today the spans end here
 * @param spanDays length of the span ahead, > 0
 * @returns null when the history is shorter than three spans, or nothing was won
 */
export function arrivals(won: readonly WonDeal[], today: Day, spanDays: number): Arrivals | null {
  if (won.length === 0 || spanDays <= 0) return null;
  let first = today;
  for (const { created } of won) if (created < first) first = created;
  const windows = Math.min(MOST_WINDOWS, Math.floor(daysBetween(first, today) / spanDays));
  if (windows < LEAST_WINDOWS) return null;
  // Days into its window at which a deal was won, for those created in the same window.
  const delays: number[] = [];
  for (const { created, closed } of won) {
    const sinceCreated = daysBetween(created, today);
    const sinceClosed = daysBetween(closed, today);
    if (sinceCreated <= 0 || sinceClosed <= 0 || sinceCreated > windows * spanDays) continue;
    const window = Math.ceil(sinceCreated / spanDays);
    if (Math.ceil(sinceClosed / spanDays) === window) delays.push(window * spanDays - sinceClosed);
  }
  const sizes = equalParts(
    won.map(deal => deal.amountMinor),
    SIZES,
  );
  return {
    windows,
    within: days => {
      const events = delays.filter(delay => delay < days).length;
      return { ...compoundCount(events, windows, sizes), windows, amounts: sizes };
    },
  };
}
