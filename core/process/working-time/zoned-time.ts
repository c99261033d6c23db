import { DAY_MS, type Day, type Instant } from '../../records/time';

const MINUTE_MS = 60_000;
/** Far enough from any change of the clock near the moment asked for; no zone changes its clock twice within three days. */
const ASIDE_MS = 1.5 * DAY_MS;

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
      era: 'short',
    });
    formats.set(zone, format);
  }
  return format;
}

/** The clock on a wall in the zone at this moment, as if it were UTC, in milliseconds. */
function wallMs(ms: number, zone: string): number {
  const parts: Record<string, string> = {};
  for (const { type, value } of formatOf(zone).formatToParts(ms)) parts[type] = value;
  const year = parts.era === 'BC' ? 1 - Number(parts.year) : Number(parts.year);
  const at = new Date(0);
  at.setUTCFullYear(year, Number(parts.month) - 1, Number(parts.day));
  at.setUTCHours(Number(parts.hour), Number(parts.minute), Number(parts.second), ((ms % 1_000) + 1_000) % 1_000);
  return at.getTime();
}

/**
 * Day and minute on a wall in the zone.
 * @param zone IANA name
 * @example zonedTime('2026-03-29T01:00:00.000Z', 'Europe/Berlin') // { day: '2026-03-29', minute: 180 }
 */
export function zonedTime(instant: Instant, zone: string): { day: Day; minute: number } {
  const ms = wallMs(Date.parse(instant), zone);
  const at = new Date(ms).toISOString();
  return { day: at.slice(0, 10), minute: Math.floor((ms - Date.parse(at.slice(0, 10))) / MINUTE_MS) };
}

/**
 * The moment at which a wall in the zone shows this day and minute. A time that the clock shows twice means the first; one that it leaves out means as much
 * later as the clock was put forward (as RFC 5545 has it).
 */
export function instantAt(day: Day, minute: number, zone: string): Instant {
  const wanted = Date.parse(day) + minute * MINUTE_MS;
  const offsetAt = (ms: number) => wallMs(ms, zone) - ms;
  const before = wanted - offsetAt(wanted - ASIDE_MS);
  const after = wanted - offsetAt(wanted + ASIDE_MS);
  const shown = [before, after].filter(ms => wallMs(ms, zone) === wanted);
  return new Date(shown.length > 0 ? Math.min(...shown) : before).toISOString();
}
