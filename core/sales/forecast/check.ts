import type { Change } from '../../records/change';
import type { Money } from '../../records/money';
import type { Deal } from '../../records/records';
import type { Words } from '../../records/result';
import { addDays, type Day } from '../../records/time';
import { gridQuantiles } from '../../stats/revenue-grid';
import { closedOn } from '../history/closed-on';
import { type StageVisit, stageVisits } from '../history/stage-visits';
import { dealsAsOf } from './as-of';
import { revenueDistribution } from './distribution';
import { outlook } from './outlook';
import { monthStart } from './period';

const MOST_MONTHS = 12;
const LEAST_MONTHS = 4;
/** Closed deals that must be known at a month's start for the month to be a fair test. */
const LEAST_CLOSED = 8;
/** Share of lost deals without an amount beyond which the past can't be replayed: what was still open then had one. */
const MOST_WITHOUT_AMOUNT = 0.2;
const BINS = 512;

export interface CheckInput {
  deals: readonly Deal[];
  changes: ReadonlyMap<string, readonly Change[]>;
  visits(deal: Deal): readonly StageVisit[];
  minor(money: Money | null): number | null;
  today: Day;
}

/**
 * Re-forecasts each of the last twelve whole months from what was known at its start and counts how often the revenue fell between the 10 % and the 90 % quantile.
 *
 * @returns `check` null when fewer than four months can be tested, with the reason where there is one to tell
 */
export function checkForecasts(input: CheckInput): { check: { held: number; periods: number } | null; notes: Words[] } {
  const lost = input.deals.filter(deal => deal.status === 'lost');
  const bare = lost.filter(deal => !((input.minor(deal.amount) ?? 0) > 0)).length;
  if (bare > MOST_WITHOUT_AMOUNT * lost.length) {
    return { check: null, notes: [{ code: 'forecast.note.check-amounts', params: { n: bare, lost: lost.length } }] };
  }
  let held = 0;
  let periods = 0;
  for (let back = 1; back <= MOST_MONTHS; back++) {
    const inside = monthHeld(input, monthStart(input.today, -back), monthStart(input.today, 1 - back));
    if (inside === null) break;
    periods++;
    if (inside) held++;
  }
  if (periods < LEAST_MONTHS) return { check: null, notes: [] };
  const recorded = [...input.changes.values()].some(changes => changes.some(change => !change.created));
  return { check: { held, periods }, notes: recorded ? [] : [{ code: 'forecast.note.check-today' }] };
}

/** Whether the month's revenue fell inside its band; null when too little was known at its start. */
function monthHeld(input: CheckInput, from: Day, next: Day): boolean | null {
  const { open, closed } = dealsAsOf(input.deals, input.changes, from);
  if (closed.length < LEAST_CLOSED) return null;
  const reopened = new Set(open);
  const to = addDays(next, -1);
  const known = outlook({
    open,
    closed,
    minor: input.minor,
    today: from,
    to,
    visits: deal =>
      reopened.has(deal)
        ? stageVisits(
            deal,
            (input.changes.get(deal.id) ?? []).filter(change => change.at < from),
          )
        : input.visits(deal),
  });
  const grid = revenueDistribution({
    deals: known.deals.map(({ deal, amount, winProbability }) => ({
      amount,
      probability: winProbability * known.closing(deal, to),
    })),
    arrivals: known.arrivals?.within(Number.POSITIVE_INFINITY) ?? null,
    sharedDeviation: known.sharedDeviation,
    bins: BINS,
  });
  let actual = 0;
  for (const deal of input.deals) {
    const end = deal.status === 'won' ? closedOn(deal) : null;
    if (end !== null && end >= from && end < next && deal.createdDate !== null) {
      actual += Math.max(0, input.minor(deal.amount) ?? 0);
    }
  }
  const [low, high] = gridQuantiles(grid, [0.1, 0.9]) as [number, number];
  // Half a bin of tolerance: the quantiles are known no better than that.
  return actual >= low - grid.step / 2 && actual <= high + grid.step / 2;
}
