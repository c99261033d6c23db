import type { Day } from '../records/time';
import { calendarDay } from './calendar-day';
import { plainText } from './plain-text';

/** Order of day, month and year in dates written in digits. */
export type DateOrder = 'dmy' | 'mdy' | 'ymd';

const NUMERIC = /^(\d{1,4})([-/.] ?)(\d{1,2})\2(\d{1,4})\.?$/;

/** A date in digits under every order that it may be read in. Two-digit years are of this century (20YY). */
export function numericDates(text: string): Map<DateOrder, Day> {
  const found = new Map<DateOrder, Day>();
  const match = NUMERIC.exec(plainText(text));
  if (match === null) return found;
  const [, a, mark, b, c] = match as unknown as [string, string, string, string, string];
  const put = (order: DateOrder, year: string, month: string, day: string) => {
    if ((year.length !== 4 && year.length !== 2) || month.length > 2 || day.length > 2) return;
    const value = calendarDay(year.length === 2 ? 2000 + Number(year) : Number(year), Number(month), Number(day));
    if (value !== null) found.set(order, value);
  };
  put('ymd', a, b, c);
  put('dmy', c, b, a);
  // With points the month is never first, in any country.
  if (mark[0] !== '.') put('mdy', c, a, b);
  return found;
}

/** The part of a cell that can be a date in digits: `20/08/2025 13:19` → `20/08/2025`. */
export function datePart(text: string): string {
  return plainText(text).replace(/[T, ]+\d{1,2}:\d{2}.*$/, '');
}

/** Dates of what has happened already, and the last day that they can be of. */
export interface PastDates {
  samples: Iterable<string>;
  /** The day of reading, or the one after it where the page may be of another time zone. */
  until: Day;
}

/**
 * The one order under which all dates in digits among the samples exist, or null when several do or none does. Other texts are ignored.
 *
 * @param past dates that no order may put into the future: when a record was created or changed
 * @example detectDateOrder(['4/5/2025', '8/20/2025']) // 'mdy'
 * @example detectDateOrder(['4/5/2025']) // null
 * @example detectDateOrder([], { samples: ['4/5/2025'], until: '2025-04-20' }) // 'mdy'
 */
export function detectDateOrder(samples: Iterable<string>, past?: PastDates): DateOrder | null {
  let possible: DateOrder[] | null = null;
  const narrow = (sample: string, until?: Day) => {
    const orders = numericDates(datePart(sample));
    if (orders.size === 0) return;
    possible = (possible ?? (['dmy', 'mdy', 'ymd'] as DateOrder[])).filter(
      order => orders.has(order) && (until === undefined || orders.get(order)! <= until),
    );
  };
  for (const sample of samples) narrow(sample);
  for (const sample of past?.samples ?? []) narrow(sample, past!.until);
  const left = possible as DateOrder[] | null;
  return left?.length === 1 ? left[0]! : null;
}
