import type { Change } from '../records/change';
import type { Provenance } from '../records/provenance';
import type { AnyRecord } from '../records/records';
import { emptyFields, fieldNames } from './empty-fields';
import type { IsGone } from './without-source';

/**
 * The record as the other sources know it, where a source that is to go spoke last: what its history says that stood there before, or
 * what another source had said and this one only confirmed.
 * @param history changes of the record in the order of writing
 */
export function knownOtherwise(record: AnyRecord, history: readonly Change[], isGone: IsGone): AnyRecord {
  const now = record as unknown as Record<string, unknown>;
  const empty = emptyFields(record.kind);
  const made = history.find(({ created, recordId }) => created && recordId === record.id);
  const fields: Record<string, unknown> = {};
  const provenance: Record<string, Provenance> = {};
  for (const field of fieldNames(record.kind)) {
    const source = record.provenance[field];
    if (source && !isGone(source)) {
      fields[field] = now[field];
      provenance[field] = source;
      continue;
    }
    const known = source ? earlier(field, now[field], history, made, isGone) : null;
    fields[field] = known ? known.value : empty[field];
    if (known) provenance[field] = known.source;
  }
  return { ...record, ...fields, provenance } as AnyRecord;
}

function earlier(
  field: string,
  value: unknown,
  history: readonly Change[],
  made: Change | undefined,
  isGone: IsGone,
): { value: unknown; source: Provenance } | null {
  let last = value;
  for (const change of history.toReversed()) {
    const entry = change.created ? undefined : change.fields.find(each => each.field === field);
    if (!entry) continue;
    if (!isGone(change.cause)) return { value: entry.to, source: change.cause };
    if (entry.fromProvenance === null) return null;
    if (!isGone(entry.fromProvenance)) return { value: entry.from, source: entry.fromProvenance };
    last = entry.from;
  }
  // Nobody has changed it since the record was made: its maker said it first.
  return made && !isGone(made.cause) ? { value: last, source: made.cause } : null;
}
