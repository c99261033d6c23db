import type { Change } from '../records/change';
import type { Provenance } from '../records/provenance';
import type { AnyRecord } from '../records/records';
import { emptyFields, fieldNames } from './empty-fields';

/** Tells the provenance of a source that is to leave no trace. */
export type IsGone = (source: Provenance) => boolean;

/**
 * A record as it would be if a source had never spoken: fields that still rest on it go back to what they were before (`before`, or
 * nothing); fields that others have confirmed or changed since stay. null when nothing is left.
 */
export function recordWithout(record: AnyRecord, isGone: IsGone, before: AnyRecord | null): AnyRecord | null {
  const empty = emptyFields(record.kind);
  const earlier = before as unknown as Record<string, unknown> | null;
  const provenance: Record<string, Provenance> = {};
  const fields: Record<string, unknown> = {};
  for (const field of fieldNames(record.kind)) {
    const source = record.provenance[field];
    if (source && !isGone(source)) provenance[field] = source;
    if (!source || !isGone(source)) continue;
    fields[field] = earlier ? earlier[field] : empty[field];
    const earlierSource = before?.provenance[field];
    if (earlierSource) provenance[field] = earlierSource;
  }
  const times = Object.values(provenance).map(source => source.at);
  if (times.length === 0) return null;
  const firstSeenAt = before ? record.firstSeenAt : times.reduce((a, b) => (a < b ? a : b));
  return { ...record, ...fields, firstSeenAt, provenance, version: record.version + 1 } as AnyRecord;
}

/**
 * The history of a record without the changes of a source: these are gone, and later ones that started from its values now start from
 * what was there before. Every history begins with a change that made the record.
 */
export function changesWithout(
  changes: readonly Change[],
  record: AnyRecord,
  isGone: IsGone,
  before: AnyRecord | null,
): { removed: Change[]; rewritten: Change[]; added: Omit<Change, 'seq'> | null } {
  const earlier = (before ?? emptyFields(record.kind)) as unknown as Record<string, unknown>;
  const removed = changes.filter(({ cause }) => isGone(cause));
  const rest = changes.filter(({ cause }) => !isGone(cause));
  const lostBeginning = removed.some(({ created }) => created) && !rest.some(({ created }) => created);
  const rewritten: Change[] = [];
  for (const [index, change] of rest.entries()) {
    const begins = lostBeginning && index === 0;
    const rests = change.fields.some(({ fromProvenance }) => fromProvenance !== null && isGone(fromProvenance));
    if (!begins && !rests) continue;
    rewritten.push({
      ...change,
      created: change.created || begins,
      addedKeys: begins ? record.keys : change.addedKeys,
      fields: change.fields.map(entry =>
        entry.fromProvenance === null || !isGone(entry.fromProvenance)
          ? entry
          : { ...entry, from: earlier[entry.field], fromProvenance: before?.provenance[entry.field] ?? null },
      ),
    });
  }
  const added = lostBeginning && rest.length === 0 ? beginning(record) : null;
  return { removed, rewritten, added };
}

/** The change that would have made the record, where the pages that confirmed it left no other. */
function beginning(record: AnyRecord): Omit<Change, 'seq'> | null {
  const [cause] = Object.values(record.provenance).sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  if (!cause) return null;
  const fields = Object.keys(record.provenance).map(field => ({
    field,
    from: null,
    to: (record as unknown as Record<string, unknown>)[field],
    fromProvenance: null,
  }));
  return {
    recordId: record.id,
    kind: record.kind,
    at: cause.at,
    cause,
    created: true,
    fields,
    addedKeys: record.keys,
  };
}
