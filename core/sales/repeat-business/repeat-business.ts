import type { Deal } from '../../records/records';
import type { Words } from '../../records/result';
import type { Settings } from '../../records/settings';
import { type Day, dayOf, type Instant } from '../../records/time';
import type { World } from '../../records/world';
import { chanceActive, fitBgNbd } from '../../stats/bg-nbd';
import { median } from '../../stats/median';
import { coverageOf } from '../coverage';
import { purse } from '../currency/purse';
import { closedOn } from '../history/closed-on';
import { type Customer, customersOf, dayNumber } from './customers';
import { historiesAt, type Purchases, purchasesBefore } from './purchases';
import { expectedWithin, rankCustomers } from './rank-customers';
import type { RepeatBusiness, RepeatCustomer } from './result';

export const HORIZON_DAYS = 90;
/** Customers, and among them repeaters, below which nothing is foretold. */
const LEAST_CUSTOMERS = 10;
const LEAST_REPEATERS = 3;
/** Share of customers who leave after a purchase, under which nothing can be told of who has left: a chance near 1 would only say that few were seen. */
const LEAST_LEAVING = 0.01;

/**
 * Who is expected to buy again within 90 days, from the days of won deals: purchases expected by BG/NBD, in the order of a rank that also knows recency, frequency and amount (see `rankCustomers`).
 * Nothing is foretold from under ten customers or three that came back. The same forecast made 90 days ago is set beside what came.
 */
export function repeatBusiness(world: World, settings: Settings, now: Instant): RepeatBusiness {
  const money = purse(
    world.deals.map(deal => deal.amount),
    settings,
  );
  // Today is not over: it is counted as seen, as the user sees it.
  const origin = dayNumber(dayOf(now)) + 1;
  const { customers, nameless } = customersOf(world, deal => money.minor(deal.amount), origin - 1);
  const repeaters = customers.filter(isRepeater).length;
  const counted = customers.flatMap(({ deals }) => deals);
  const base = {
    horizonDays: HORIZON_DAYS,
    known: customers.length,
    repeaters,
    currency: money.currency,
    coverage: coverageOf(world, now, 'deal', counted, world.deals.filter(({ status }) => status === 'won').length, [
      { code: 'left.no-closed-date', params: { n: undatedIn(world) } },
      { code: 'left.no-customer', params: { n: nameless } },
    ]),
  };
  if (isFew(customers)) {
    const few = { code: 'repeat.few', params: { n: customers.length, repeaters } };
    return { ...base, customers: [], expected: null, notes: customers.length === 0 ? [] : [few] };
  }
  const ranking = rankCustomers(
    customers.map(({ purchases }) => purchases),
    { origin, horizonDays: HORIZON_DAYS },
  );
  const { model, expected, scores } = ranking;
  if (model === null || expected === null) return { ...base, customers: [], expected: null, notes: [] };
  const someLeave = model.a / (model.a + model.b) >= LEAST_LEAVING;
  const { frequency, recency, age } = historiesAt(
    customers.map(({ purchases }) => purchases),
    origin,
  );
  const rows = customers.map((customer, at) => ({
    score: scores[at]!,
    row: rowOf(
      customer,
      expected[at]!,
      !someLeave || frequency[at] === 0 ? null : chanceActive(model, frequency[at]!, recency[at]!, age[at]!),
    ),
  }));
  rows.sort(
    (a, b) => b.score - a.score || b.row.expected - a.row.expected || (a.row.dealIds[0]! < b.row.dealIds[0]! ? -1 : 1),
  );
  return {
    ...base,
    customers: rows.map(({ row }) => row),
    expected: expected.reduce((sum, each) => sum + each, 0),
    notes: [...(someLeave ? [] : [{ code: 'repeat.no-leaving' }]), ...checkOf(customers, origin)],
  };
}

function rowOf(
  { id, name, deals, hasOpenDeal, purchases }: Customer,
  expected: number,
  chance: number | null,
): RepeatCustomer {
  const { days, amounts } = purchases;
  const gaps = days.slice(1).map((day, at) => day - days[at]!);
  return {
    id,
    name,
    purchases: days.length,
    lastPurchase: closedOn(deals.at(-1) as Deal) as Day,
    usualGapDays: median(gaps),
    expected,
    chanceActive: chance,
    amountMinor: median(amounts.filter(amount => amount !== null)),
    hasOpenDeal,
    dealIds: deals.map(({ id }) => id).reverse(),
  };
}

function isRepeater({ purchases }: { purchases: Purchases }): boolean {
  return purchases.days.length > 1;
}

function isFew(customers: readonly { purchases: Purchases }[]): boolean {
  return customers.length < LEAST_CUSTOMERS || customers.filter(isRepeater).length < LEAST_REPEATERS;
}

/** What would have been foretold 90 days ago, beside what came. */
function checkOf(customers: readonly Customer[], origin: number): Words[] {
  const then = { origin: origin - HORIZON_DAYS, horizonDays: HORIZON_DAYS };
  const known = customers.flatMap(({ purchases }) => {
    const before = purchasesBefore(purchases, then.origin);
    return before === null ? [] : [{ purchases: before, whole: purchases }];
  });
  if (isFew(known)) return [];
  const before = known.map(({ purchases }) => purchases);
  const model = fitBgNbd(historiesAt(before, then.origin));
  if (model === null) return [];
  const expected = expectedWithin(before, then, model).reduce((sum, each) => sum + each, 0);
  const came = known.reduce((sum, { whole }) => sum + countIn(whole, then.origin), 0);
  return [{ code: 'repeat.check', params: { expected, came, customers: known.length } }];
}

function countIn({ days }: Purchases, origin: number): number {
  return days.filter(day => day >= origin && day < origin + HORIZON_DAYS).length;
}

function undatedIn(world: World): number {
  return world.deals.filter(deal => deal.status === 'won' && closedOn(deal) === null).length;
}
