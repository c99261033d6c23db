import type { Wait } from '../../records/sequence';
import { addDays, type Day, type Instant } from '../../records/time';
import { isWorkingDay, type WorkingHours, type WorkingTime, workingDayAfter } from './working-hours';
import { instantAt, zonedTime } from './zoned-time';

const MINUTE_MS = 60_000;

/** A week without any working time would never end a wait: then every hour of every day counts. */
function usable(given: WorkingHours): WorkingHours {
  const hours = given.weekdays.length === 0 ? { ...given, weekdays: [0, 1, 2, 3, 4, 5, 6] } : given;
  return hours.end > hours.start ? hours : { ...hours, start: 0, end: 1_440 };
}

/**
 * The moment after a wait in working days or working hours. A wait of 0 ends at once. Working days end at the same time of day as they began,
 * moved into the working hours; hours count only between the beginning and the end of working days.
 *
 * @example addWorkingTime('2026-11-27T10:00:00.000Z', { amount: 2, unit: 'days' }, { zone, hours }) // Friday → '2026-12-01T10:00:00.000Z', Tuesday
 */
export function addWorkingTime(from: Instant, wait: Wait, { zone, hours: given }: WorkingTime): Instant {
  if (wait.amount <= 0) return from;
  const hours = usable(given);
  const next = (day: Day) => workingDayAfter(addDays(day, 1), 0, hours);
  const startOf = (day: Day) => Date.parse(instantAt(day, hours.start, zone));
  const endOf = (day: Day) => Date.parse(instantAt(day, hours.end, zone));

  const wall = zonedTime(from, zone);
  let { day } = wall;
  if (wait.unit === 'days') {
    // A wait that begins after work, or on a day off, begins with the next working day.
    const late = !isWorkingDay(day, hours) || wall.minute >= hours.end;
    if (late) day = next(day);
    const minute = late ? hours.start : Math.max(wall.minute, hours.start);
    for (let left = wait.amount; left > 0; left--) day = next(day);
    return instantAt(day, minute, zone);
  }
  if (!isWorkingDay(day, hours)) day = next(day);
  let at = Math.max(Date.parse(from), startOf(day));
  let leftMs = wait.amount * 60 * MINUTE_MS;
  while (at + leftMs > endOf(day)) {
    leftMs -= Math.max(0, endOf(day) - at);
    day = next(day);
    at = startOf(day);
  }
  return new Date(at + leftMs).toISOString();
}
