import type { Key } from '../../records/keys';
import type { Deal } from '../../records/records';
import { daysBetween } from '../../records/time';
import { keyIndex, type World } from '../../records/world';
import { closedOn } from '../history/closed-on';
import type { Purchases } from './purchases';

const EPOCH = '1970-01-01';

/** A customer with all won deals of a known day, oldest first. */
export interface Customer {
  id: string | null;
  name: string | null;
  deals: Deal[];
  hasOpenDeal: boolean;
  purchases: Purchases;
}

/** Whole days since 1970 of a calendar day. */
export function dayNumber(day: string): number {
  return Math.round(daysBetween(EPOCH, day));
}

/**
 * Customers by their won deals: the company that a deal names by key or name, else its first person. Deals won on one day are one purchase.
 *
 * @param minor amount of a deal in one currency, or null
 * @param until deals that closed later are not counted: a day number
 */
export function customersOf(
  world: World,
  minor: (deal: Deal) => number | null,
  until: number,
): { customers: Customer[]; nameless: number } {
  const companies = keyIndex(world.companies) as Map<Key, World['companies'][number]>;
  const people = keyIndex(world.people) as Map<Key, World['people'][number]>;
  const byName = new Map(
    world.companies.flatMap(company => (company.name === null ? [] : [[plain(company.name), company] as const])),
  );
  const customers = new Map<string, { id: string | null; name: string | null; deals: { deal: Deal; day: number }[] }>();
  const open = new Set<string>();
  let nameless = 0;
  for (const deal of world.deals) {
    const closed = deal.status === 'won' ? closedOn(deal) : null;
    const isPurchase = closed !== null && dayNumber(closed) <= until;
    if (!isPurchase && deal.status !== 'open') continue;
    const name = deal.companyName?.trim() || null;
    const company =
      (deal.companyKey === null ? undefined : companies.get(deal.companyKey)) ??
      (name === null ? undefined : byName.get(plain(name)));
    const person = deal.personKeys.map(key => people.get(key)).find(found => found !== undefined);
    const mark = company?.id ?? deal.companyKey ?? (name === null ? person?.id : plain(name));
    if (!isPurchase) {
      if (mark !== undefined) open.add(mark);
      continue;
    }
    if (mark === undefined) {
      nameless++;
      continue;
    }
    const known = customers.get(mark) ?? {
      id: company?.id ?? (name === null ? (person?.id ?? null) : null),
      name: company?.name ?? name ?? person?.name ?? null,
      deals: [],
    };
    customers.set(mark, known);
    known.deals.push({ deal, day: dayNumber(closed) });
  }
  return {
    customers: [...customers].map(([mark, { id, name, deals }]) => {
      deals.sort((a, b) => a.day - b.day || (a.deal.id < b.deal.id ? -1 : 1));
      return {
        id,
        name,
        deals: deals.map(({ deal }) => deal),
        hasOpenDeal: open.has(mark),
        purchases: purchasesOf(deals, minor),
      };
    }),
    nameless,
  };
}

function purchasesOf(deals: readonly { deal: Deal; day: number }[], minor: (deal: Deal) => number | null): Purchases {
  const byDay = new Map<number, number | null>();
  for (const { deal, day } of deals) {
    const before = byDay.get(day) ?? null;
    const amount = minor(deal);
    byDay.set(day, amount === null ? before : amount + (before ?? 0));
  }
  return { days: [...byDay.keys()], amounts: [...byDay.values()] };
}

function plain(name: string): string {
  return name.trim().toLowerCase().replace(/\s+/g, ' ');
}
