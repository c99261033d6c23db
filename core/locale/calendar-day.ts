import type { Day } from '../records/time';

/** The day as `YYYY-MM-DD`, or null when the calendar has none such (31 April) or the year is outside 1900…2199. */
export function calendarDay(year: number, month: number, day: number): Day | null {
  if (year < 1900 || year > 2199 || month < 1 || month > 12 || day < 1) return null;
  if (day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
