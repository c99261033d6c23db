import { addDays, type Day } from '../../records/time';
import type { Repeat } from '../../records/todo';
import { type WorkingHours, workingDayAfter } from '../working-time/working-hours';

/**
 * The next day of a repeated task once it is done: always after `day`, and after `today` too, so that what was missed meanwhile comes once.
 * @param monthDay day of the month that it began on: the 31st is the last day of a shorter month, and the 31st again after it
 */
export function nextDay(day: Day, repeat: Repeat, monthDay: number, today: Day, hours: WorkingHours): Day {
  const { every, unit } = repeat;
  if (unit === 'month' || unit === 'year') {
    for (let n = every; ; n += every) {
      const next = addMonths(day, unit === 'year' ? n * 12 : n, monthDay);
      if (next > today) return next;
    }
  }
  if (unit === 'workday') {
    const after = day < today ? addDays(today, 1) : addDays(day, 1);
    return workingDayAfter(after, every - 1, hours);
  }
  const step = unit === 'week' ? every * 7 : every;
  let next = addDays(day, step);
  if (next <= today) {
    const missed = Math.floor((Date.parse(today) - Date.parse(next)) / 86_400_000 / step) + 1;
    next = addDays(next, missed * step);
  }
  return next;
}

function addMonths(day: Day, months: number, monthDay: number): Day {
  const at = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  const year = Math.floor(at / 12);
  const month = at % 12;
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month, Math.min(monthDay, last))).toISOString().slice(0, 10);
}
