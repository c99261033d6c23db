import type { Change } from '../records/change';
import type { Provenance } from '../records/provenance';
import type { AnyRecord } from '../records/records';
import { emptyFields, fieldNames, isEmpty } from './empty-fields';
import { sameValue } from './same-value';

export type FieldChange = Change['fields'][number];

/** What one source says about one record. */
export interface Reading {
  fields: Readonly<Record<string, unknown>>;
  source: Provenance;
  /** The page is about this very record: an empty place there means that there is nothing, elsewhere it means nothing. */
  authoritative: boolean;
}

export interface FieldResult {
  fields: Record<string, unknown>;
  provenance: Record<string, Provenance>;
  changed: FieldChange[];
  /** Something is different, be it a provenance alone. */
  touched: boolean;
}

/** Lists that sources know parts of: each source adds, only the record's own page replaces. */
const UNION_FIELDS = new Set(['emails', 'personKeys']);

/**
 * Merges one reading into a record, field by field.
 * The user's own value stays. Else the newer reading counts, and of two equally old ones the one that was there first.
 * Nothing (null, an empty list) takes the place of a known value only when it comes from the record's own page.
 * A sample never takes the place of anything real, and anything real takes the place of a sample.
 */
export function mergeFields(record: AnyRecord, reading: Reading): FieldResult {
  const { source } = reading;
  const known = record as unknown as Record<string, unknown>;
  const provenance = { ...record.provenance };
  const fields: Record<string, unknown> = {};
  const changed: FieldChange[] = [];
  let touched = false;

  const put = (field: string, value: unknown, by: Provenance) => {
    changed.push({ field, from: known[field], to: value, fromProvenance: record.provenance[field] ?? null });
    fields[field] = value;
    provenance[field] = by;
    touched = true;
  };

  for (const field of fieldNames(record.kind)) {
    const value = reading.fields[field];
    if (value === undefined) continue;
    const before = record.provenance[field];
    if (before?.from === 'user') continue;
    if (isEmpty(value) && !reading.authoritative) continue;
    const adding = UNION_FIELDS.has(field) && !reading.authoritative && before?.from !== 'sample';
    const next = adding ? union(known[field] as unknown[], value as unknown[]) : withKnownPart(known[field], value);
    if (sameValue(known[field], next)) {
      const takes = confirms(before, source);
      if (takes === 'with-journal') put(field, next, source);
      if (takes !== 'silently') continue;
      provenance[field] = source;
      touched = true;
    } else if (outranks(source, before)) {
      put(field, next, source);
    } else if (adding && before && source.from === 'page') {
      // An older page still adds to the list; the newer provenance stays.
      put(field, next, before);
    }
  }
  for (const field of outdated(record, fields, reading)) put(field, emptyFields(record.kind)[field], source);
  return { fields, provenance, changed, touched };
}

/** Whether a reading may take the place of a value that is there. */
function outranks(source: Provenance, before: Provenance | undefined): boolean {
  if (before === undefined) return true;
  if (before.from === 'sample') return source.from !== 'sample';
  return source.from !== 'sample' && source.at > before.at;
}

/**
 * Whether a reading of the same value becomes its provenance. A page does, and freshness moves on with it. An import takes over only
 * from a sample or another import, and says so in its journal, so that each of the two can be undone without the other.
 */
function confirms(before: Provenance | undefined, source: Provenance): 'silently' | 'with-journal' | 'no' {
  if (before === undefined) return 'silently';
  if (!outranks(source, before)) return 'no';
  if (source.from === 'page') return 'silently';
  if (source.from !== 'import') return 'no';
  if (before.from === 'sample') return 'with-journal';
  return before.from === 'import' && before.importId !== source.importId ? 'with-journal' : 'no';
}

/** What was true of the earlier state only, and is not said anew: the day of the earlier stage, the close of a reopened deal. */
function outdated(record: AnyRecord, next: Record<string, unknown>, reading: Reading): string[] {
  if (record.kind !== 'deal') return [];
  const stale = (field: 'stageSince' | 'closedDate') =>
    record[field] !== null && record.provenance[field]?.from !== 'user' && isEmpty(reading.fields[field] ?? null);
  const fields: string[] = [];
  if (next.stage !== undefined && record.stage !== null && stale('stageSince')) fields.push('stageSince');
  if (next.status === 'open' && stale('closedDate')) fields.push('closedDate');
  return fields.filter(field => next[field] === undefined);
}

/** A name and address of which a page shows one: the other part of the same person stays known. */
function withKnownPart(known: unknown, value: unknown): unknown {
  if (!isAddress(known) || !isAddress(value)) return value;
  const lessSaid = (part: 'name' | 'email', other: 'name' | 'email') =>
    value[part] === null && value[other] !== null && value[other] === known[other];
  return lessSaid('email', 'name') || lessSaid('name', 'email') ? known : value;
}

function isAddress(value: unknown): value is { name: string | null; email: string | null } {
  return typeof value === 'object' && value !== null && 'name' in value && 'email' in value;
}

function union(known: readonly unknown[], added: readonly unknown[]): unknown[] {
  return [...new Set([...known, ...added])];
}
