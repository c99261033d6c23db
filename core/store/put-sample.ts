import type { Change } from '../records/change';
import type { Checklist } from '../records/checklist';
import type { Decision } from '../records/decision';
import type { AnyRecord } from '../records/records';
import type { SalesProcess } from '../records/sales-process';
import type { Seen } from '../records/sighting';
import { emptyFields } from './empty-fields';
import { mergeSeen } from './merge';
import { keep, loadPool, ownerOf, writePool } from './pool';
import type { Database, WriteTransaction } from './schema';
import { write } from './transaction';

/** How the sample's user works: kept only where the real one has nothing in its place. */
export interface SampleProcess {
  process: SalesProcess;
  checklist: Checklist;
  /** About records of the sample. */
  answers: readonly Decision[];
}

/**
 * Adds the bundled sample: records whose provenance is `sample` throughout, and their history. Where a real record of the same keys is
 * known already, the sample only fills what is unknown. Adding it twice changes nothing.
 */
export async function putSample(
  db: Database,
  records: readonly AnyRecord[],
  changes: readonly Omit<Change, 'seq'>[],
  work: SampleProcess | null = null,
): Promise<void> {
  await write(db, ['records', 'changes', 'decisions', 'processes', 'checklists'], async tx => {
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
    if (work !== null) await putWork(tx, work, added);
  });
}

async function putWork(tx: WriteTransaction, work: SampleProcess, added: ReadonlySet<string>): Promise<void> {
  const [processes, checklists] = [tx.objectStore('processes'), tx.objectStore('checklists')];
  const [knowsProcess, knowsChecklist] = await Promise.all([processes.count(), checklists.count()]);
  await Promise.all([
    ...(knowsProcess === 0 ? [processes.put(work.process)] : []),
    ...(knowsChecklist === 0 ? [checklists.put(work.checklist)] : []),
    ...work.answers.filter(({ subject }) => added.has(subject)).map(each => tx.objectStore('decisions').put(each)),
  ]);
}

function seenOf(record: AnyRecord): Seen {
  const values = record as unknown as Record<string, unknown>;
  const fields = Object.fromEntries(Object.keys(emptyFields(record.kind)).map(field => [field, values[field]]));
  return { kind: record.kind, keys: record.keys, fields } as unknown as Seen;
}
