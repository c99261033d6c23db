import type { Deal } from '../../records/records';
import type { Settings } from '../../records/settings';
import { type Day, dayOf, type Instant } from '../../records/time';
import type { World } from '../../records/world';
import { coverageOf } from '../coverage';
import { purse } from '../currency/purse';
import { monthStart } from '../forecast/period';
import { closedOn } from '../history/closed-on';
import { cycleDays } from '../history/cycle-days';
import { oldData } from '../history/old-data';
import { repeatBusiness } from '../repeat-business/repeat-business';
import { differences } from './differences';
import { impossibleDates, oddDeals } from './odd-deals';
import { rateRow, ratesBy } from './rates';
import type { ReportMonth, SalesReport } from './result';
import { spread } from './spread';
import { trend } from './trend';
import { velocity } from './velocity';

const MONTHS_BACK = 12;
/** Closed deals below which averages are called thin. */
const FEW_CLOSED = 8;

const NAMES = [(deal: Deal) => deal.owner, (deal: Deal) => deal.source, (deal: Deal) => deal.product] as const;

/**
 * What the closed deals amount to: the last twelve whole months and the present one; size, duration and win rates over all closed deals.
 * The spread and the trend of monthly revenue rest on whole months only.
 */
export function report(world: World, settings: Settings, now: Instant): SalesReport {
  const money = purse(
    world.deals.map(deal => deal.amount),
    settings,
  );
  const minor = (deal: Deal) => money.minor(deal.amount);
  const decided = world.deals.filter(deal => deal.status === 'won' || deal.status === 'lost');
  const dated = decided.filter(deal => closedOn(deal) !== null);
  const won = decided.filter(deal => deal.status === 'won');
  const months = monthsOf(dated, minor, dayOf(now));
  const whole = months.slice(0, -1);
  const sizes = spread(won.map(minor).filter(amount => amount !== null && amount > 0) as number[]);
  const durations = spread(won.map(cycleDays).filter(days => days !== null));
  const winRate = decided.length === 0 ? null : rateRow('all', decided, minor);
  // A deal in a currency without a rate has no place in a sum; one without an amount is taken to be of the usual size.
  const open = world.deals.filter(
    deal => deal.status === 'open' && (deal.amount === null || minor(deal) !== null),
  ).length;
  const [owner = null, source = null, product = null] = differences(decided, NAMES);
  const few = decided.length < FEW_CLOSED;
  return {
    currency: money.currency,
    months,
    monthlyRevenueMinor: spread(whole.map(month => month.revenueMinor)),
    dealSizeMinor: sizes,
    cycleDays: durations,
    winRate,
    velocity: velocity(open, winRate, sizes, durations),
    byOwner: ratesBy(decided, NAMES[0], minor),
    bySource: ratesBy(decided, NAMES[1], minor),
    byProduct: ratesBy(decided, NAMES[2], minor),
    differences: { owner, source, product },
    repeat: repeatBusiness(world, settings, now),
    coverage: coverageOf(world, now, 'deal', decided, world.deals.length, [
      ...money.left(won.map(deal => deal.amount)),
      { code: 'left.no-closed-date', params: { n: decided.length - dated.length } },
      ...impossibleDates(decided, dayOf(now)),
      { code: 'left.no-status', params: { n: world.deals.filter(deal => deal.status === null).length } },
    ]),
    notes: [
      ...oldData(world, dayOf(now)),
      ...(few ? [{ code: 'report.few', params: { n: decided.length } }] : []),
      ...oddDeals(world.deals, minor),
      ...trend(whole, money.currency),
    ],
  };
}

/** Months before the first known closing are missing, not empty: nobody says that nothing was sold then. */
function monthsOf(dated: readonly Deal[], minor: (deal: Deal) => number | null, today: Day): ReportMonth[] {
  let first = today;
  for (const deal of dated) {
    const end = closedOn(deal) as Day;
    if (end < first) first = end;
  }
  const months = new Map<Day, ReportMonth>();
  for (let back = MONTHS_BACK; back >= 0; back--) {
    const month = monthStart(today, -back);
    if (month >= monthStart(first, 0)) months.set(month, { month, won: 0, lost: 0, revenueMinor: 0 });
  }
  for (const deal of dated) {
    const month = months.get(monthStart(closedOn(deal) as Day, 0));
    if (month === undefined) continue;
    if (deal.status === 'lost') month.lost++;
    else {
      month.won++;
      month.revenueMinor += minor(deal) ?? 0;
    }
  }
  return [...months.values()];
}
