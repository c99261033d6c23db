import type { Day, Instant } from '../../records/time';

const MINUTE_MS = 60_000;
const formats = new Map<string, Intl.DateTimeFormat>();

/** A moment as clocks on the wall show it: the day, and minutes after midnight (0…1,439.98). */
export interface WallTime {
  day: Day;
  minute: number;
}

/**
 * What clocks show at `atMs` in a time zone.
 *
 * @param atMs milliseconds since 1970
 * @param timeZone IANA name
 * @throws RangeError for a zone that the browser does not know
 */
export function wallTime(atMs: number, timeZone: string): WallTime {
  let format = formats.get(timeZone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-CA', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
    formats.set(timeZone, format);
  }
  const parts: Partial<Record<Intl.DateTimeFormatPartTypes, string>> = {};
  for (const { type, value } of format.formatToParts(atMs)) parts[type] = value;
  const minute = Number(parts.hour) * 60 + Number(parts.minute) + Number(parts.second) / 60;
  return { day: `${parts.year?.padStart(4, '0')}-${parts.month}-${parts.day}`, minute };
}

/** Milliseconds that the wall is ahead of UTC at a moment. */
function aheadMs(atMs: number, timeZone: string): number {
  const whole = Math.floor(atMs / 1_000) * 1_000;
  const { day, minute } = wallTime(whole, timeZone);
  return Date.parse(day) + Math.round(minute * 60) * 1_000 - whole;
}

/**
 * The moment at which clocks in a time zone show this, in milliseconds since 1970. Of an hour that comes twice the first; in an hour that is
 * left out, as long after its beginning as asked.
 *
 * @param minute after midnight; 1,440 is the next midnight
 */
export function momentOf({ day, minute }: WallTime, timeZone: string): number {
  const asUtc = Date.parse(day) + minute * MINUTE_MS;
  const before = asUtc - aheadMs(asUtc - 86_400_000, timeZone);
  const after = asUtc - aheadMs(asUtc + 86_400_000, timeZone);
  // On the side of the change where the clocks agree with it; in a left-out hour with neither: what clocks not yet put forward would show.
  if (aheadMs(before, timeZone) === asUtc - before) return before;
  return aheadMs(after, timeZone) === asUtc - after ? after : before;
}

export function instantOf(atMs: number): Instant {
  return new Date(atMs).toISOString();
}
