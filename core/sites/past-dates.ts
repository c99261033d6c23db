import type { PastDates } from '../locale/date-order';
import { addDays, dayOf } from '../records/time';
import type { Place } from './reading';

/** Dates of what has happened already, which no order of day and month puts behind tomorrow: the page's clock may be ahead of ours. */
export function pastDates(places: readonly Place[], now: Date): PastDates {
  const samples = places.flatMap(place => (place === null || place === 'busy' ? [] : [place.text]));
  return { samples, until: addDays(dayOf(now.toISOString()), 1) };
}
