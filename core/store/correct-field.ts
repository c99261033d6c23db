import { emailKey } from '../records/keys';
import type { Provenance } from '../records/provenance';
import { type AnyRecord, FIELDS } from '../records/records';
import { StoreError } from './errors';
import { keep, loadPool, ownerOf, writePool } from './pool';
import { sameValue } from './same-value';
import type { Database } from './schema';
import { write } from './transaction';

/**
 * Sets one field to what the user says. No page and no import overwrites it afterwards. On the disk when it resolves.
 * @throws StoreError `no-record`, `no-field`, `bad-value` (the field can't hold it)
 */
export function correctField(db: Database, id: string, field: string, value: unknown, at: string): Promise<AnyRecord> {
  return write(
    db,
    ['records', 'changes'],
    async tx => {
      const record = await tx.objectStore('records').get(id);
      if (!record) throw new StoreError('no-record', 'There is no such record.');
      const shape = FIELDS[record.kind].shape as Record<string, { safeParse(value: unknown): { success: boolean } }>;
      if (!Object.hasOwn(shape, field)) throw new StoreError('no-field', `A ${record.kind} has no field ${field}.`);
      if (!shape[field]!.safeParse(value).success) {
        throw new StoreError('bad-value', `The field ${field} can't hold this value.`);
      }
      const from = (record as unknown as Record<string, unknown>)[field];
      const before = record.provenance[field] ?? null;
      if (before?.from === 'user' && sameValue(from, value)) return record;

      const addresses = record.kind === 'person' && field === 'emails' ? (value as string[]).map(emailKey) : [];
      const pool = await loadPool(tx, [id, ...addresses]);
      const addedKeys = addresses.filter(key => ownerOf(pool, record.kind, key) === undefined);
      const cause: Provenance = { from: 'user', at };
      const next = {
        ...record,
        [field]: value,
        keys: [...record.keys, ...addedKeys],
        changedAt: at,
        version: record.version + 1,
        provenance: { ...record.provenance, [field]: cause },
      } as AnyRecord;
      keep(pool, next);
      pool.changes.push({
        recordId: id,
        kind: record.kind,
        at,
        cause,
        created: false,
        fields: [{ field, from, to: value, fromProvenance: before }],
        addedKeys,
      });
      writePool(tx, pool);
      return next;
    },
    'strict',
  );
}
