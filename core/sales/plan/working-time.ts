import type { Settings } from '../../records/settings';
import { DAY_MS, type Instant } from '../../records/time';
import type { DayPlan } from './result';

const MINUTE_MS = 60_000;
/** Plans begin at a time that people write down. */
const ROUND_MINUTES = 5;

/**
 * The time that can be planned: from now, or from the beginning of work, to the end of work or to `until` where the user chose that.
 *
 * @param until end chosen by the user, or null; one that has passed leaves no time
 * @param zoneMinutes what the user's clock is ahead of UTC at `now`, in minutes; it is taken to stay the same for the day
 * @returns `begin` rounded up to five minutes, `minutes` ≥ 0 and at most a day
 */
export function workingTime(
  { workdayStart, workdayEnd, workdays }: Pick<Settings, 'workdayStart' | 'workdayEnd' | 'workdays'>,
  now: Instant,
  until: Instant | null,
  zoneMinutes: number,
): Pick<DayPlan, 'begin' | 'until' | 'minutes' | 'hours'> {
  const step = ROUND_MINUTES * MINUTE_MS;
  const soon = Math.ceil(Date.parse(now) / step) * step;
  if (until !== null) return span(soon, Math.min(Date.parse(until), soon + DAY_MS), 'chosen');
  const zoneMs = zoneMinutes * MINUTE_MS;
  const midnight = Math.floor((Date.parse(now) + zoneMs) / DAY_MS) * DAY_MS - zoneMs;
  const weekday = new Date(midnight + zoneMs).getUTCDay();
  if (!workdays.includes(weekday)) return span(soon, soon, 'day-off');
  const start = midnight + workdayStart * MINUTE_MS;
  const end = midnight + workdayEnd * MINUTE_MS;
  if (soon < start) return span(start, end, 'before-work');
  return soon >= end ? span(soon, soon, 'after-work') : span(soon, end, 'working');
}

function span(
  begin: number,
  until: number,
  hours: DayPlan['hours'],
): Pick<DayPlan, 'begin' | 'until' | 'minutes' | 'hours'> {
  const end = Math.max(begin, until);
  return {
    begin: new Date(begin).toISOString(),
    until: new Date(end).toISOString(),
    minutes: Math.floor((end - begin) / MINUTE_MS),
    hours,
  };
}
