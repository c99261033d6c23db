import { addDays, type Day } from '../../records/time';

export interface Period {
  kind: 'month' | 'quarter' | 'year';
  from: Day;
  /** Last day, included. */
  to: Day;
}

const MONTHS = { month: 1, quarter: 3, year: 12 } as const;

/**
 * The calendar month, fiscal quarter or fiscal year that contains a day.
 *
 * @param fiscalYearStart first month of the fiscal year, 1…12
 * @example periodOf('quarter', 2, '2026-11-22') // 2026-11-01 … 2027-01-31
 */
export function periodOf(kind: Period['kind'], fiscalYearStart: number, day: Day): Period {
  const months = MONTHS[kind];
  const month = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
  const sinceStart = (((month - (fiscalYearStart - 1)) % months) + months) % months;
  const first = month - sinceStart;
  return { kind, from: firstDay(first), to: addDays(firstDay(first + months), -1) };
}

/** First day of the month that lies `months` after the month of `day`. */
export function monthStart(day: Day, months: number): Day {
  return firstDay(Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months);
}

function firstDay(month: number): Day {
  return `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}-01`;
}
