/** An instant: ISO 8601 in UTC with milliseconds, e.g. `2026-11-22T09:30:00.000Z`. Sorts as text. */
export type Instant = string;
/** A calendar day without a zone: `2026-11-22`. Sorts as text. */
export type Day = string;

export const DAY_MS = 86_400_000;

/** Days from `from` to `to` (negative when `to` is earlier); both are an Instant or a Day (a Day counts from 00:00 UTC). */
export function daysBetween(from: Instant | Day, to: Instant | Day): number {
  return (Date.parse(to) - Date.parse(from)) / DAY_MS;
}

/** `day` moved by whole `days`. addDays('2026-02-27', 2) = '2026-03-01' */
export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
}

/** The UTC day of an instant. */
export function dayOf(instant: Instant): Day {
  return instant.slice(0, 10);
}
