import type { Deal } from '../../records/records';
import { wilsonInterval } from '../../stats/wilson-interval';
import type { RateRow } from './result';

const MOST_ROWS = 50;

/** Win rate of each name among decided deals, the largest revenue first, at most 50. Deals without the name are left out. */
export function ratesBy(
  decided: readonly Deal[],
  name: (deal: Deal) => string | null,
  minor: (deal: Deal) => number | null,
): RateRow[] {
  const groups = new Map<string, Deal[]>();
  for (const deal of decided) {
    const key = name(deal);
    if (key === null) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [deal]);
    else group.push(deal);
  }
  return [...groups]
    .map(([key, deals]) => rateRow(key, deals, minor))
    .sort((a, b) => b.revenueMinor - a.revenueMinor || b.won - a.won || (a.name < b.name ? -1 : 1))
    .slice(0, MOST_ROWS);
}

/** @param decided at least one deal */
export function rateRow(name: string, decided: readonly Deal[], minor: (deal: Deal) => number | null): RateRow {
  const won = decided.filter(deal => deal.status === 'won');
  return {
    name,
    won: won.length,
    lost: decided.length - won.length,
    rate: won.length / decided.length,
    ...wilsonInterval(won.length, decided.length),
    revenueMinor: won.reduce((sum, deal) => sum + (minor(deal) ?? 0), 0),
  };
}
