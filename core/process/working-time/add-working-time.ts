import type { Wait } from '../../records/sequence';
import { addDays, type Day, type Instant } from '../../records/time';
import { instantAt, zonedTime } from '../tasks/zoned-time';

/** When the user works, as the settings say it, and where. */
export interface WorkingWeek {
  /** Days of the week, 0 = Sunday … 6 = Saturday. */
  workdays: readonly number[];
  /** Minutes after midnight. */
  workdayStart: number;
  workdayEnd: number;
  /** Days off besides. */
  holidays?: readonly Day[];
  /** IANA name. */
  timeZone: string;
}

const MINUTE_MS = 60_000;
/** After so many days off in a row every day counts: a list of days off must not hold a wait for ever. */
const MOST_DAYS_OFF = 60;

/** A week without any working time would never end a wait: then every hour of every day counts. */
function usable(week: WorkingWeek): WorkingWeek {
  const workdays = week.workdays.length === 0 ? [0, 1, 2, 3, 4, 5, 6] : week.workdays;
  return week.workdayEnd > week.workdayStart
    ? { ...week, workdays }
    : { ...week, workdays, workdayStart: 0, workdayEnd: 1_440 };
}

/**
 * The moment after a wait in working days or working hours. A wait of 0 ends at once. Working days end at the same time of day as they began,
 * moved into the working hours; hours count only between the beginning and the end of working days.
 *
 * @example addWorkingTime('2026-11-27T10:00:00.000Z', { amount: 2, unit: 'days' }, week) // Friday → '2026-12-01T10:00:00.000Z', Tuesday
 */
export function addWorkingTime(from: Instant, wait: Wait, given: WorkingWeek): Instant {
  if (wait.amount <= 0) return from;
  const week = usable(given);
  const off = new Set(week.holidays);
  const isWorkday = (day: Day) => week.workdays.includes(new Date(Date.parse(day)).getUTCDay()) && !off.has(day);
  const next = (day: Day) => {
    let found = addDays(day, 1);
    for (let skipped = 0; !isWorkday(found) && skipped < MOST_DAYS_OFF; skipped++) found = addDays(found, 1);
    return found;
  };
  const startOf = (day: Day) => Date.parse(instantAt(day, week.workdayStart, week.timeZone));
  const endOf = (day: Day) => Date.parse(instantAt(day, week.workdayEnd, week.timeZone));

  const fromMs = Date.parse(from);
  const wall = zonedTime(from, week.timeZone);
  let { day } = wall;
  if (wait.unit === 'days') {
    // A wait that begins after work, or on a day off, begins with the next working day.
    const late = !isWorkday(day) || wall.minute >= week.workdayEnd;
    if (late) day = next(day);
    const minute = late ? week.workdayStart : Math.max(wall.minute, week.workdayStart);
    for (let left = wait.amount; left > 0; left--) day = next(day);
    return instantAt(day, minute, week.timeZone);
  }
  if (!isWorkday(day)) day = next(day);
  let at = Math.max(fromMs, startOf(day));
  let leftMs = wait.amount * 60 * MINUTE_MS;
  while (at + leftMs > endOf(day)) {
    leftMs -= Math.max(0, endOf(day) - at);
    day = next(day);
    at = startOf(day);
  }
  return new Date(at + leftMs).toISOString();
}
