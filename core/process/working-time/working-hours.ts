import type { Settings } from '../../records/settings';
import { addDays, type Day } from '../../records/time';

/** When the user works: minutes after midnight, days of the week (0 = Sunday), and days off. */
export interface WorkingHours {
  start: number;
  end: number;
  weekdays: readonly number[];
  holidays: ReadonlySet<Day>;
}

/** Where and when the user works. */
export interface WorkingTime {
  /** IANA name. */
  zone: string;
  hours: WorkingHours;
}

/** A week without any working day would have no end: then every day is one. */
const MOST_DAYS_OFF = 400;

export function workingHours({
  workdayStart,
  workdayEnd,
  workdays,
  holidays,
}: Pick<Settings, 'workdayStart' | 'workdayEnd' | 'workdays' | 'holidays'>): WorkingHours {
  return { start: workdayStart, end: workdayEnd, weekdays: workdays, holidays: new Set(holidays) };
}

export function isWorkingDay(day: Day, { weekdays, holidays }: WorkingHours): boolean {
  return weekdays.includes(new Date(day).getUTCDay()) && !holidays.has(day);
}

/** The working day `n` working days after `day`; for 0 the day itself, or the next working day where it is none. */
export function workingDayAfter(day: Day, n: number, hours: WorkingHours): Day {
  let at = day;
  let left = n;
  for (let off = 0; off < MOST_DAYS_OFF; ) {
    if (isWorkingDay(at, hours)) {
      if (left === 0) return at;
      left--;
      off = 0;
    } else off++;
    at = addDays(at, 1);
  }
  return addDays(day, n);
}
