import type { Provenance } from '../records/provenance';
import { type AnyRecord, FIELDS } from '../records/records';
import { emptyFields } from './empty-fields';
import { StoreError } from './errors';
import { sameValue } from './same-value';
import type { Database, WriteTransaction } from './schema';
import { write } from './transaction';

/** An article or template as the user leaves the editor. */
export interface EntryEdit {
  kind: 'article' | 'template';
  id: string;
  /** The changed fields, or all of a new one. */
  fields: Readonly<Record<string, unknown>>;
  /** What stood there, where the store has nothing under the id: an entry of the starter playbook. null for a new one. */
  starter: { keys: readonly string[]; fields: Readonly<Record<string, unknown>>; at: string } | null;
}

/**
 * Keeps an article or template that the user wrote or changed, all fields in one step, which is one version and can be undone as one. What stood
 * there before stays in the history. On the disk when it resolves.
 * @throws StoreError `no-field`, `bad-value`
 */
export function saveEntry(db: Database, edit: EntryEdit, at: string): Promise<AnyRecord> {
  return write(db, ['records', 'changes'], tx => saveEntryIn(tx, edit, { from: 'user', at }), 'strict');
}

/** The same inside of a transaction over records and changes, from whomever it comes. */
export async function saveEntryIn(tx: WriteTransaction, edit: EntryEdit, cause: Provenance): Promise<AnyRecord> {
  const { kind, id, starter } = edit;
  const { at } = cause;
  const shape = FIELDS[kind].shape as Record<string, { safeParse(value: unknown): { success: boolean } }>;
  const records = tx.objectStore('records');
  const known = await records.get(id);
  const before = known ?? fresh(kind, id, starter, at);
  const values = before as unknown as Record<string, unknown>;
  for (const [field, value] of Object.entries(edit.fields)) {
    if (!Object.hasOwn(shape, field)) throw new StoreError('no-field', `A ${kind} has no field ${field}.`);
    if (!shape[field]!.safeParse(value).success) {
      throw new StoreError('bad-value', `The field ${field} can't hold this value.`);
    }
  }
  const changed = Object.entries(edit.fields).filter(
    ([field, value]) => !sameValue(values[field] ?? null, value ?? null),
  );
  if (changed.length === 0 && (known || starter)) return before;
  const written = [...changed, ['editedAt', at] as const];
  const next = {
    ...before,
    ...Object.fromEntries(written),
    changedAt: at,
    version: known || starter ? before.version + 1 : 1,
    provenance: { ...before.provenance, ...Object.fromEntries(written.map(([field]) => [field, cause])) },
  } as AnyRecord;
  const isNew = !known && !starter;
  await Promise.all([
    records.put(next),
    tx.objectStore('changes').add({
      recordId: id,
      kind,
      at,
      cause,
      created: isNew,
      fields: isNew
        ? []
        : written.map(([field, to]) => ({
            field,
            from: values[field] ?? null,
            to,
            fromProvenance: before.provenance[field] ?? null,
          })),
      addedKeys: isNew ? [id] : [],
    } as never),
  ]);
  return next;
}

function fresh(kind: EntryEdit['kind'], id: string, starter: EntryEdit['starter'], at: string): AnyRecord {
  const since = starter?.at ?? at;
  return {
    kind,
    id,
    keys: starter ? [...starter.keys] : [id],
    firstSeenAt: since,
    lastSeenAt: at,
    changedAt: since,
    version: 1,
    provenance: {},
    ...emptyFields(kind),
    ...starter?.fields,
  } as AnyRecord;
}
