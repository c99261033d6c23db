import type { AnyRecord } from '../records/records';
import type { Seen } from '../records/sighting';
import { StoreError } from './errors';
import { keysOf } from './identity';
import type { ImportEntry } from './import-entry';
import { mergeSeen } from './merge';
import type { MergeCounts } from './merge-sighting';
import { withoutNeverRead } from './never-read';
import { dirtyIds, loadPool, type Pool, writePool } from './pool';
import type { Database, WriteTransaction } from './schema';
import { settingsIn } from './settings';
import { write } from './transaction';

/** One record of a file and the row that it stands in. The first record of a row is the one that the row is about. */
export interface ImportedRecord {
  row: number;
  seen: Seen;
}

/**
 * Merges one batch of an import (500 to 1,000 rows) in one transaction; when this resolves, it is stored. Counts are rows.
 * Rows of one batch are whole: no row is spread over two.
 * @throws StoreError `no-import` when `beginImport` was not called, or the import is over
 */
export function mergeImported(db: Database, importId: string, batch: readonly ImportedRecord[]): Promise<MergeCounts> {
  return write(db, ['records', 'changes', 'settings', 'imports', 'importBefore'], async tx => {
    const entry = await tx.objectStore('imports').get(importId);
    if (entry?.status !== 'running') throw new StoreError('no-import', 'This import is not under way.');
    // One time for the whole import, so that of two rows about one record the first counts.
    const { file, at } = entry;
    const { neverRead } = await settingsIn(tx);
    const pool = await loadPool(
      tx,
      batch.flatMap(({ seen }) => keysOf(seen)),
    );
    const counts = { created: 0, updated: 0, unchanged: 0, dropped: 0 };
    let lastRow: number | null = null;
    for (const { row, seen } of batch) {
      const wanted = withoutNeverRead(seen, neverRead);
      const result = wanted && mergeSeen(pool, wanted, { from: 'import', importId, file, row, at }, false);
      if (row === lastRow) continue;
      lastRow = row;
      counts[result === null ? 'dropped' : result === 'same' ? 'unchanged' : result]++;
    }
    await keepBefore(tx, entry, pool);
    writePool(tx, pool);
    await tx.objectStore('imports').put({
      ...entry,
      created: entry.created + counts.created,
      updated: entry.updated + counts.updated,
      unchanged: entry.unchanged + counts.unchanged,
    });
    return counts;
  });
}

/** Keeps each record as it was before this import first touched it. What the import itself has made was not there before. */
async function keepBefore(tx: WriteTransaction, { id: importId, at }: ImportEntry, pool: Pool): Promise<void> {
  const store = tx.objectStore('importBefore');
  const history = tx.objectStore('changes').index('recordId');
  const isTouched = async ({ id, lastSeenAt }: AnyRecord) => {
    // Whatever this import has touched was seen at its time.
    if (lastSeenAt < at) return false;
    const [image, changes] = await Promise.all([store.getKey([importId, id]), history.getAll(id)]);
    return image !== undefined || changes.some(({ cause }) => cause.from === 'import' && cause.importId === importId);
  };
  const requests = dirtyIds(pool).map(async id => {
    const before = pool.loaded.get(id);
    if (before && !(await isTouched(before))) await store.put({ importId, recordId: id, before });
  });
  await Promise.all(requests);
}
