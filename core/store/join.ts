import type { Provenance } from '../records/provenance';
import type { AnyRecord } from '../records/records';
import { fieldNames, isEmpty } from './empty-fields';
import type { FieldChange } from './merge-fields';
import { keep, type Pool } from './pool';
import { sameValue } from './same-value';

/**
 * Joins records that turned out to be one. The one that was known first stays, and takes the keys of the others (their ids are among
 * these, so that references, history and decisions still lead here) and of each field the better known value.
 */
export function joinRecords(pool: Pool, ids: readonly string[], cause: Provenance): AnyRecord {
  const [first, ...others] = ids.map(id => pool.records.get(id)!).sort(byFirstSeen);
  let survivor = first!;
  for (const other of others) {
    survivor = join(pool, survivor, other, cause);
    pool.records.delete(other.id);
    pool.joined.set(other.id, survivor.id);
    keep(pool, survivor);
  }
  return survivor;
}

function join(pool: Pool, into: AnyRecord, from: AnyRecord, cause: Provenance): AnyRecord {
  const addedKeys = from.keys.filter(key => !into.keys.includes(key));
  const a = into as unknown as Record<string, unknown>;
  const b = from as unknown as Record<string, unknown>;
  const fields: Record<string, unknown> = {};
  const provenance = { ...into.provenance };
  const changed: FieldChange[] = [];
  for (const field of fieldNames(into.kind)) {
    const theirs = from.provenance[field];
    const list = Array.isArray(a[field]) && Array.isArray(b[field]);
    const value = list ? [...new Set([...(a[field] as unknown[]), ...(b[field] as unknown[])])] : b[field];
    const better = list || (!isEmpty(value) && isBetter(theirs, into.provenance[field], isEmpty(a[field])));
    if (!better || sameValue(a[field], value)) continue;
    changed.push({ field, from: a[field], to: value, fromProvenance: into.provenance[field] ?? null });
    fields[field] = value;
    const source = theirs ?? into.provenance[field];
    if (source) provenance[field] = source;
  }
  pool.changes.push({
    recordId: into.id,
    kind: into.kind,
    at: cause.at,
    cause,
    created: false,
    fields: changed,
    addedKeys,
  });
  return {
    ...into,
    ...fields,
    keys: [...into.keys, ...addedKeys],
    firstSeenAt: into.firstSeenAt < from.firstSeenAt ? into.firstSeenAt : from.firstSeenAt,
    lastSeenAt: into.lastSeenAt > from.lastSeenAt ? into.lastSeenAt : from.lastSeenAt,
    changedAt: cause.at > into.changedAt ? cause.at : into.changedAt,
    version: into.version + 1,
    provenance,
  } as AnyRecord;
}

/** The user's hand before anything, anything real before a sample, the newer before the older. */
function isBetter(theirs: Provenance | undefined, ours: Provenance | undefined, oursEmpty: boolean): boolean {
  if (theirs === undefined) return false;
  if (ours === undefined) return true;
  if (ours.from === 'user') return false;
  if (theirs.from === 'user' || oursEmpty) return true;
  if ((ours.from === 'sample') !== (theirs.from === 'sample')) return ours.from === 'sample';
  return theirs.at > ours.at;
}

function byFirstSeen(a: AnyRecord, b: AnyRecord): number {
  if (a.firstSeenAt !== b.firstSeenAt) return a.firstSeenAt < b.firstSeenAt ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}
