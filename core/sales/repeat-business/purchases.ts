import type { PurchaseHistories } from '../../stats/bg-nbd';

/** Purchases of one customer, at most one a day. */
export interface Purchases {
  /** Days since 1970, whole, ascending, at least one. */
  days: number[];
  /** Spent on each of these days, in any one unit; null = not known. */
  amounts: (number | null)[];
}

const WEEK_DAYS = 7;

/** The purchases before a day; null without any. */
export function purchasesBefore({ days, amounts }: Purchases, origin: number): Purchases | null {
  const n = days.findIndex(day => day >= origin);
  if (n === -1) return { days, amounts };
  return n === 0 ? null : { days: days.slice(0, n), amounts: amounts.slice(0, n) };
}

/** Whether there is a purchase in `origin … origin + horizonDays`, the end excluded. */
export function buysWithin({ days }: Purchases, origin: number, horizonDays: number): boolean {
  return days.some(day => day >= origin && day < origin + horizonDays);
}

/**
 * Histories as BG/NBD wants them, in weeks. The day before the origin is the last one that was seen whole.
 *
 * @param origin day at whose midnight the histories end
 */
export function historiesAt(customers: readonly Purchases[], origin: number): PurchaseHistories {
  const weeks = (days: number) => Math.max(0, days) / WEEK_DAYS;
  return {
    frequency: Float64Array.from(customers, ({ days }) => days.length - 1),
    recency: Float64Array.from(customers, ({ days }) => weeks(days.at(-1)! - days[0]!)),
    age: Float64Array.from(customers, ({ days }) => weeks(origin - 1 - days[0]!)),
  };
}

/** Days as the weeks of `historiesAt`. */
export function weeksOf(days: number): number {
  return days / WEEK_DAYS;
}
