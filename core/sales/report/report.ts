import type { Deal } from '../../records/records';
import type { Settings } from '../../records/settings';
import { dayOf, type Instant } from '../../records/time';
import type { World } from '../../records/world';
import { coverageOf } from '../coverage';
import { purse } from '../currency/purse';
import { funnel } from '../funnel/funnel';
import { closedOn } from '../history/closed-on';
import { cycleDays } from '../history/cycle-days';
import { knownUntil, oldData } from '../history/old-data';
import { repeatBusiness } from '../repeat-business/repeat-business';
import { differences } from './differences';
import { histogram } from './histogram';
import { impossibleDates, oddDeals } from './odd-deals';
import { periods } from './periods';
import { rateRow, ratesBy } from './rates';
import type { PeriodReport, SalesReport } from './result';
import { spread } from './spread';
import { trend } from './trend';
import { velocity } from './velocity';

/** Closed deals below which averages are called thin. */
const FEW_CLOSED = 8;

const NAMES = [(deal: Deal) => deal.owner, (deal: Deal) => deal.source, (deal: Deal) => deal.product] as const;

/**
 * What the closed deals amount to: by month, fiscal quarter and fiscal year up to the day to which the deals are known; size, duration and win rates over all closed deals.
 * The spread and the trend of revenue rest on whole periods only.
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
  const until = knownUntil(world, dayOf(now));
  const of = (kind: 'month' | 'quarter' | 'year'): PeriodReport => {
    const found = periods(dated, minor, until, kind, settings.fiscalYearStart);
    const revenueMinor = spread(found.filter(({ whole }) => whole).map(period => period.revenueMinor));
    return { periods: found, revenueMinor, trend: trend(found, kind, money.currency) };
  };
  const amounts = won.map(minor).filter(amount => amount !== null && amount > 0) as number[];
  const lengths = won.map(cycleDays).filter(days => days !== null);
  const sizes = spread(amounts);
  const durations = spread(lengths);
  const winRate = decided.length === 0 ? null : rateRow('all', decided, minor);
  // A deal in a currency without a rate has no place in a sum; one without an amount is taken to be of the usual size.
  const open = world.deals.filter(
    deal => deal.status === 'open' && (deal.amount === null || minor(deal) !== null),
  ).length;
  const [owner = null, source = null, product = null] = differences(decided, NAMES);
  const few = decided.length < FEW_CLOSED;
  return {
    currency: money.currency,
    byPeriod: { month: of('month'), quarter: of('quarter'), year: of('year') },
    dealSizeMinor: sizes,
    cycleDays: durations,
    dealSizes: histogram(amounts),
    durations: histogram(lengths),
    funnel: funnel(world, settings, now),
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
    ],
  };
}
