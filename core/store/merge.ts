import type { Key } from '../records/keys';
import type { Provenance } from '../records/provenance';
import type { AnyRecord, Kind } from '../records/records';
import type { Seen } from '../records/sighting';
import { emptyFields, isEmpty } from './empty-fields';
import { isWeakKey, keysOf, matching } from './identity';
import { joinRecords } from './join';
import { mergeFields } from './merge-fields';
import { keep, ownerOf, type Pool } from './pool';
import { sameValue } from './same-value';

/** `same`: nothing new but, at most, the time of the last sighting. */
export type MergeResult = 'created' | 'updated' | 'same';

/** What the history of a deal starts from. */
export const TRACKED_FIELDS: readonly string[] = ['stage', 'amount', 'closeDate', 'owner', 'status'];

/** Most keys that one record keeps. */
const KEY_LIMIT = 200;

/**
 * Merges what one source says about one record into the pool: finds it by external key, else by e-mail address, joins records that turn
 * out to be one, or makes a new one. Merging the same reading again changes nothing.
 * @param authoritative the source is the record's own page
 */
export function mergeSeen(pool: Pool, seen: Seen, source: Provenance, authoritative: boolean): MergeResult {
  const keys = keysOf(seen);
  const ids = matching(seen.kind, keys, key => ownerOf(pool, seen.kind, key));
  if (ids.length === 0) return create(pool, seen, keys, source, authoritative);

  const joined = ids.length > 1;
  const record = joined ? joinRecords(pool, ids, source) : pool.records.get(ids[0]!)!;
  const result = mergeFields(record, { fields: seen.fields as Record<string, unknown>, source, authoritative });
  const addedKeys = newKeys(pool, record, keys);
  const written = result.changed.length > 0 || addedKeys.length > 0;
  const lastSeenAt = record.lastSeenAt > source.at ? record.lastSeenAt : source.at;
  const firstSeenAt = record.firstSeenAt < source.at ? record.firstSeenAt : source.at;
  if (!written && !result.touched && lastSeenAt === record.lastSeenAt && firstSeenAt === record.firstSeenAt) {
    return joined ? 'updated' : 'same';
  }

  keep(pool, {
    ...record,
    ...result.fields,
    keys: [...record.keys, ...addedKeys],
    firstSeenAt,
    lastSeenAt,
    changedAt: written && source.at > record.changedAt ? source.at : record.changedAt,
    version: record.version + (written ? 1 : 0),
    provenance: result.provenance,
  } as AnyRecord);
  if (written) {
    pool.changes.push({
      recordId: record.id,
      kind: record.kind,
      at: source.at,
      cause: source,
      created: false,
      fields: result.changed,
      addedKeys,
    });
  }
  const news = addedKeys.length > 0 || result.changed.some(({ from, to }) => !sameValue(from, to));
  return news || joined ? 'updated' : 'same';
}

function create(pool: Pool, seen: Seen, keys: readonly Key[], source: Provenance, authoritative: boolean): MergeResult {
  const own = keys.filter(key => ownerOf(pool, seen.kind, key) === undefined);
  const id = freeId(pool, seen.kind, own.length > 0 ? own : keys);
  const given = seen.fields as Record<string, unknown>;
  const fields = emptyFields(seen.kind);
  const provenance: Record<string, Provenance> = {};
  for (const field of Object.keys(fields)) {
    const value = given[field];
    if (value === undefined) continue;
    fields[field] = value;
    // An empty cell of a list is not knowledge: any later reading may fill it.
    if (authoritative || !isEmpty(value)) provenance[field] = source;
  }
  const allKeys = own.includes(id) ? own : [id, ...own];
  keep(pool, {
    kind: seen.kind,
    id,
    keys: allKeys.slice(0, KEY_LIMIT),
    firstSeenAt: source.at,
    lastSeenAt: source.at,
    changedAt: source.at,
    version: 1,
    provenance,
    ...fields,
  } as AnyRecord);
  const tracked = seen.kind === 'deal' ? TRACKED_FIELDS.filter(field => !isEmpty(fields[field])) : [];
  pool.changes.push({
    recordId: id,
    kind: seen.kind,
    at: source.at,
    cause: source,
    created: true,
    fields: tracked.map(field => ({ field, from: null, to: fields[field], fromProvenance: null })),
    addedKeys: allKeys.slice(0, KEY_LIMIT),
  });
  return 'created';
}

/** A record's id is one of its keys, the first strong one, so that the same sightings give the same ids. */
function freeId(pool: Pool, kind: Kind, keys: readonly Key[]): string {
  const key = keys.find(each => !isWeakKey(kind, each)) ?? keys[0]!;
  // Another kind may go by the same key.
  return pool.records.has(key) ? `${kind}:${key}` : key;
}

/** Keys to add: not there yet, and not a weak one that names somebody else. */
function newKeys(pool: Pool, record: AnyRecord, keys: readonly Key[]): Key[] {
  const known = new Set(record.keys);
  const free = keys.filter(key => !known.has(key) && (ownerOf(pool, record.kind, key)?.id ?? record.id) === record.id);
  return free.slice(0, Math.max(0, KEY_LIMIT - known.size));
}
