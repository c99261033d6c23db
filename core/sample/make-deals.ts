import type { Change } from '../records/change';
import { siteKey } from '../records/keys';
import type { Deal } from '../records/records';
import type { Instant } from '../records/time';
import { courseOfDeal, type DealCourse } from './course-of-deal';
import { foldEvents } from './fold-events';
import { type Customer, SAMPLE_OWNERS } from './make-contacts';
import type { Random } from './random';
import { hubspotId, salesforceId } from './site-ids';
import { before, dayBefore, stamp } from './stamp';

export interface SampleDeals {
  deals: Deal[];
  changes: Omit<Change, 'seq'>[];
}

export const SAMPLE_SOURCES = ['Referral', 'Website', 'Outbound', 'Trade show', 'Partner'] as const;

/** What is sold: list price of one unit in US dollars and how many units a deal has. */
const PRODUCTS = [
  { name: 'Seats', price: 400, least: 20, most: 220 },
  { name: 'Warehouse module', price: 9_500, least: 1, most: 6 },
  { name: 'Route planner', price: 260, least: 30, most: 260 },
  { name: 'Data platform', price: 22_000, least: 1, most: 4 },
  { name: 'Renewal', price: 380, least: 25, most: 180 },
] as const;

/** What the deal is called in the customer's language: `#` is the number of units. */
const TITLES = {
  en: {
    Seats: '# seats',
    'Warehouse module': 'warehouse module, sites: #',
    'Route planner': 'route planner, # vehicles',
    'Data platform': 'data platform, phase #',
    Renewal: 'renewal, # seats',
  },
  de: {
    Seats: '# Plätze',
    'Warehouse module': 'Lagermodul, Standorte: #',
    'Route planner': 'Tourenplanung, # Fahrzeuge',
    'Data platform': 'Datenplattform, Phase #',
    Renewal: 'Verlängerung, # Plätze',
  },
  zh: {
    Seats: '# 个席位',
    'Warehouse module': '仓储模块，# 个站点',
    'Route planner': '路线规划，# 辆车',
    'Data platform': '数据平台，第 # 期',
    Renewal: '续约，# 个席位',
  },
} as const;

const CURRENCIES = {
  en: { code: 'USD', rate: 1 },
  de: { code: 'EUR', rate: 0.92 },
  zh: { code: 'CNY', rate: 7.1 },
} as const;
const NEXT_STEPS = [
  'Send the revised quote',
  'Book the technical call',
  'Contract to legal',
  'Demo for the second site',
  'Wait for the budget round',
];

/** Deals whose share of wins depends on their source, speed and size; `open` and `closed` of them exactly. */
export function makeDeals(
  random: Random,
  start: Instant,
  customers: Customer[],
  open: number,
  closed: number,
): SampleDeals {
  const made: SampleDeals = { deals: [], changes: [] };
  let openMade = 0;
  let closedMade = 0;
  let counter = 0;
  while (openMade < open || closedMade < closed) {
    const source = random.pick(SAMPLE_SOURCES);
    const product = random.pick(PRODUCTS);
    const units = Math.round(product.least + (product.most - product.least) * random.uniform() ** 2);
    const dollars = product.price * units * Math.exp(0.12 * random.normal());
    const course = courseOfDeal(random, {
      source,
      dollars,
      product: product.name,
      createdAgo: random.whole(4, 540) + random.whole(6, 15) / 24,
    });
    const isOpen = course.outcome === 'open';
    if (isOpen ? openMade >= open : closedMade >= closed) continue;
    const customer = random.pick(customers);
    counter += 1;
    if (isOpen) openMade += 1;
    else closedMade += 1;
    const currency = CURRENCIES[customer.source.language];
    const step = dollars * currency.rate > 20_000 ? 500 : 100;
    const one = makeOne(random, start, customer, course, {
      counter,
      source,
      product: product.name,
      name: `${customer.source.name}: ${TITLES[customer.source.language][product.name].replace('#', String(units))}`,
      amountMinor: Math.max(1, Math.round((dollars * currency.rate) / step)) * step * 100,
      currency: currency.code,
    });
    made.deals.push(one.deal);
    made.changes.push(...one.changes);
  }
  made.changes.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  return made;
}

interface DealPlan {
  counter: number;
  source: string;
  product: string;
  name: string;
  amountMinor: number;
  currency: string;
}

function makeOne(random: Random, start: Instant, customer: Customer, course: DealCourse, plan: DealPlan) {
  const key =
    customer.site === 'salesforce'
      ? siteKey('salesforce', salesforceId('006', plan.counter))
      : siteKey('hubspot', `0-3/${hubspotId('0-3', plan.counter)}`);
  const owner = random.happens(0.55) ? SAMPLE_OWNERS[0] : random.pick(SAMPLE_OWNERS);
  const folded = foldEvents(start, key, owner, plan, course);
  const isOpen = course.outcome === 'open';
  const involved = customer.people.filter((_, index) => index === 0 || random.happens(0.5));
  const lastTouch = isOpen ? random.uniform() * 24 + 0.6 : course.endedAgo;
  const deal = stamp(
    'deal',
    [key],
    {
      name: plan.name,
      ...folded.state,
      status: course.outcome,
      pipeline: customer.site === 'hubspot' ? 'Sales pipeline' : null,
      createdDate: dayBefore(start, course.createdAgo),
      closedDate: isOpen ? null : dayBefore(start, course.endedAgo),
      stageSince: dayBefore(start, course.stages.at(-1)!.ago),
      owner,
      companyKey: customer.company.id,
      companyName: customer.source.name,
      personKeys: involved.map(person => person.id),
      nextStep: isOpen && random.happens(0.6) ? random.pick(NEXT_STEPS) : null,
      nextActivityDate: isOpen && random.happens(0.5) ? dayBefore(start, -random.whole(1, 12)) : null,
      lastActivityDate: dayBefore(start, Math.min(lastTouch, course.createdAgo)),
      source: plan.source,
      product: plan.product,
    },
    {
      firstSeenAt: before(start, course.createdAgo),
      changedAt: folded.changes.at(-1)!.at,
      seenAt: before(start, Math.min(random.uniform() * 6, folded.lastAgo)),
      version: folded.changes.length,
    },
  );
  return { deal, changes: folded.changes };
}
