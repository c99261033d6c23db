import type { Change } from '../records/change';
import type { AnyRecord } from '../records/records';
import type { Seen } from '../records/sighting';
import { emptyFields } from './empty-fields';
import { mergeSeen } from './merge';
import { keep, loadPool, ownerOf, writePool } from './pool';
import type { Database } from './schema';
import { write } from './transaction';

/**
 * Adds the bundled sample: records whose provenance is `sample` throughout, and their history. Where a real record of the same keys is
 * known already, the sample only fills what is unknown. Adding it twice changes nothing.
 */
export async function putSample(
  db: Database,
  records: readonly AnyRecord[],
  changes: readonly Omit<Change, 'seq'>[],
): Promise<void> {
  await write(db, ['records', 'changes'], async tx => {
    const pool = await loadPool(
      tx,
      records.flatMap(({ id, keys }) => [id, ...keys]),
    );
    const added = new Set<string>();
    for (const record of records) {
      const known = record.keys.some(key => ownerOf(pool, record.kind, key) !== undefined);
      if (!known) {
        keep(pool, record);
        added.add(record.id);
        continue;
      }
      const at = Object.values(record.provenance)[0]?.at ?? record.lastSeenAt;
      mergeSeen(pool, seenOf(record), { from: 'sample', at }, false);
    }
    pool.changes.push(...changes.filter(({ recordId }) => added.has(recordId)));
    writePool(tx, pool);
  });
}

function seenOf(record: AnyRecord): Seen {
  const values = record as unknown as Record<string, unknown>;
  const fields = Object.fromEntries(Object.keys(emptyFields(record.kind)).map(field => [field, values[field]]));
  return { kind: record.kind, keys: record.keys, fields } as unknown as Seen;
}
