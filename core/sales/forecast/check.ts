import type { Change } from '../../records/change';
import type { Money } from '../../records/money';
import type { Deal } from '../../records/records';
import type { Words } from '../../records/result';
import { addDays, type Day } from '../../records/time';
import { gridDeviation, gridMean, gridQuantiles } from '../../stats/revenue-grid';
import { closedOn } from '../history/closed-on';
import { type StageVisit, stageVisits } from '../history/stage-visits';
import { dealsAsOf } from './as-of';
import { revenueDistribution } from './distribution';
import { outcomesBy } from './outcomes';
import { outlook } from './outlook';
import { monthStart } from './period';
import { lacksAmount } from './unknown-amounts';
import { widened, widening } from './widening';

const MOST_MONTHS = 12;
const LEAST_MONTHS = 4;
/** Closed deals that must be known at a month's start for the month to be a fair test. */
const LEAST_CLOSED = 8;
/** Share of lost deals without an amount beyond which an amount tells that the deal was won, so that it must not be known while the deal was open. */
const MOST_WITHOUT_AMOUNT = 0.2;
const BINS = 512;
/** From this factor on the user is told of it. */
const TELLING_FACTOR = 1.25;

export interface CheckInput {
  deals: readonly Deal[];
  changes: ReadonlyMap<string, readonly Change[]>;
  visits(deal: Deal): readonly StageVisit[];
  minor(money: Money | null): number | null;
  /** The deals are known up to the start of this day. */
  today: Day;
}

/**
 * Re-forecasts each of the last twelve whole months from what was known at its start and counts how often the revenue fell between the 10 % and the 90 % quantile.
 * Where lost deals carry no amounts, an open deal has one only if history recorded it by then; the others count at the sizes of the deals won before.
 *
 * @returns `check` null when fewer than four months can be tested; `factor` by which bands have to be widened, 1…5 (see `widening`)
 */
export function checkForecasts(input: CheckInput): {
  check: { held: number; periods: number } | null;
  factor: number;
  notes: Words[];
} {
  const lost = input.deals.filter(deal => deal.status === 'lost');
  const bare = lost.filter(lacksAmount).length;
  const amounts = bare > MOST_WITHOUT_AMOUNT * lost.length ? 'recorded' : 'present';
  const months: Month[] = [];
  for (let back = 1; back <= MOST_MONTHS; back++) {
    const month = replay(input, monthStart(input.today, -back), monthStart(input.today, 1 - back), amounts);
    if (month === null) break;
    months.unshift(month);
  }
  if (months.length < LEAST_MONTHS) return { check: null, factor: 1, notes: [] };
  const errors = months.map(({ actual, mean, deviation }) => (deviation === 0 ? 0 : (actual - mean) / deviation));
  // Each band as it would have been drawn at that time: widened by what the months before it had shown.
  const held = months.filter((month, at) => holds(month, widening(errors.slice(0, at)))).length;
  const factor = widening(errors);
  const recorded = [...input.changes.values()].some(changes => changes.some(change => !change.created));
  return {
    check: { held, periods: months.length },
    factor,
    notes: [
      ...(factor >= TELLING_FACTOR ? [{ code: 'forecast.note.widened', params: { factor } }] : []),
      ...(amounts === 'recorded'
        ? [{ code: 'forecast.note.check-amounts', params: { n: bare, lost: lost.length } }]
        : recorded
          ? []
          : [{ code: 'forecast.note.check-today' }]),
    ],
  };
}

/** One re-forecast month: what came, and what was expected of it, in minor units. */
interface Month {
  actual: number;
  mean: number;
  deviation: number;
  /** 10 % and 90 % quantile. */
  low: number;
  high: number;
  /** The quantiles are known no better than that. */
  tolerance: number;
}

function holds({ actual, mean, low, high, tolerance }: Month, factor: number): boolean {
  return actual >= widened(low, mean, factor) - tolerance && actual <= widened(high, mean, factor) + tolerance;
}

/** The month as it would have been forecast at its start; null when too little was known then. */
function replay(input: CheckInput, from: Day, next: Day, amounts: 'present' | 'recorded'): Month | null {
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
  return { actual, mean: gridMean(grid), deviation: gridDeviation(grid), low, high, tolerance: grid.step / 2 };
}
