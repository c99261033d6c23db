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
import { outcomesBy } from './outcomes';
import { outlook } from './outlook';
import { monthStart } from './period';
import { lacksAmount } from './unknown-amounts';

const MOST_MONTHS = 12;
const LEAST_MONTHS = 4;
/** Closed deals that must be known at a month's start for the month to be a fair test. */
const LEAST_CLOSED = 8;
/** Share of lost deals without an amount beyond which an amount tells that the deal was won, so that it must not be known while the deal was open. */
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
 * Where lost deals carry no amounts, an open deal has one only if history recorded it by then; the others count at the sizes of the deals won before.
 *
 * @returns `check` null when fewer than four months can be tested, with the reason where there is one to tell
 */
export function checkForecasts(input: CheckInput): { check: { held: number; periods: number } | null; notes: Words[] } {
  const lost = input.deals.filter(deal => deal.status === 'lost');
  const bare = lost.filter(lacksAmount).length;
  const amounts = bare > MOST_WITHOUT_AMOUNT * lost.length ? 'recorded' : 'present';
  let held = 0;
  let periods = 0;
  for (let back = 1; back <= MOST_MONTHS; back++) {
    const inside = monthHeld(input, monthStart(input.today, -back), monthStart(input.today, 1 - back), amounts);
    if (inside === null) break;
    periods++;
    if (inside) held++;
  }
  if (periods < LEAST_MONTHS) return { check: null, notes: [] };
  const check = { held, periods };
  if (amounts === 'recorded') {
    return { check, notes: [{ code: 'forecast.note.check-amounts', params: { n: bare, lost: lost.length } }] };
  }
  const recorded = [...input.changes.values()].some(changes => changes.some(change => !change.created));
  return { check, notes: recorded ? [] : [{ code: 'forecast.note.check-today' }] };
}

/** Whether the month's revenue fell inside its band; null when too little was known at its start. */
function monthHeld(input: CheckInput, from: Day, next: Day, amounts: 'present' | 'recorded'): boolean | null {
  const { open, closed } = dealsAsOf(input.deals, input.changes, from, amounts);
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
  if (amounts === 'recorded' && known.unknown === null) return null;
  const grid = revenueDistribution({
    open: outcomesBy(known, to),
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
