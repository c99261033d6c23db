import type { AnyRecord, FieldsOf, Kind, RecordOf } from '../records/records';
import type { Day, Instant } from '../records/time';
import { DAY_MS } from '../records/time';

/** The moment that every date of the sample is counted from: the start of `now`'s UTC day, so that a whole day gives one and the same sample. */
export function sampleStart(now: Instant): Instant {
  return `${now.slice(0, 10)}T00:00:00.000Z`;
}

/** `days` (may be a fraction) before `start`, on the full minute, as mail programs show it. */
export function before(start: Instant, days: number): Instant {
  return new Date(Math.floor((Date.parse(start) - days * DAY_MS) / 60_000) * 60_000).toISOString();
}

/** The day that is `days` before `start`; negative lies ahead. */
export function dayBefore(start: Instant, days: number): Day {
  return before(start, Math.ceil(days)).slice(0, 10);
}

/** A stored record with all its fields seen in the sample at `seenAt`. */
export function stamp<K extends Kind>(
  kind: K,
  keys: [string, ...string[]],
  fields: FieldsOf<K>,
  times: { firstSeenAt: Instant; changedAt?: Instant; seenAt: Instant; version?: number },
): RecordOf<K> {
  const source = { from: 'sample' as const, at: times.seenAt };
  const record = {
    kind,
    id: keys[0],
    keys,
    firstSeenAt: times.firstSeenAt,
    lastSeenAt: times.seenAt,
    changedAt: times.changedAt ?? times.firstSeenAt,
    version: times.version ?? 1,
    provenance: Object.fromEntries(Object.keys(fields).map(field => [field, source])),
    ...fields,
  };
  return record as AnyRecord as RecordOf<K>;
}
