import { forgetDrafts } from './drafts';
import { forgetDecisions, type GoneRecord } from './forget-decisions';
import { forgetPeople, OUTREACH_STORES } from './forget-people';
import { forgetTasks, TASK_STORES } from './forget-tasks';
import type { Database, WriteTransaction } from './schema';
import { write } from './transaction';

/** Erases one record with its history, the decisions about it, and what imports and joins kept of it. A page that shows it again makes it anew. */
export async function removeRecord(db: Database, id: string): Promise<void> {
  await write(
    db,
    ['records', 'changes', 'decisions', 'importBefore', 'personLinks', 'drafts', ...OUTREACH_STORES, ...TASK_STORES],
    async tx => {
      const record = await tx.objectStore('records').get(id);
      await removeFrom(tx, [record ?? { id, keys: [] }]);
    },
    'strict',
  );
}

/** The same for several records, inside a transaction over `records`, `changes`, `decisions`, `importBefore`, `personLinks`, `drafts`, `OUTREACH_STORES` and `TASK_STORES`. */
export async function removeFrom(tx: WriteTransaction, gone: readonly GoneRecord[]): Promise<void> {
  if (gone.length === 0) return;
  const ids = new Set(gone.flatMap(({ id, keys }) => [id, ...keys]));
  const changes = tx.objectStore('changes');
  const [seqs, images, links] = await Promise.all([
    Promise.all([...ids].map(each => changes.index('recordId').getAllKeys(each))),
    tx.objectStore('importBefore').getAllKeys(),
    tx.objectStore('personLinks').getAll(),
  ]);
  await Promise.all([
    ...gone.map(({ id }) => tx.objectStore('records').delete(id)),
    ...seqs.flat().map(seq => changes.delete(seq)),
    ...images.filter(([, recordId]) => ids.has(recordId)).map(key => tx.objectStore('importBefore').delete(key)),
    ...links
      .filter(link => link.ids.some(each => ids.has(each)))
      .map(link => tx.objectStore('personLinks').delete(link.ids)),
  ]);
  await forgetDecisions(tx, gone);
  await Promise.all([forgetPeople(tx, ids), forgetTasks(tx, ids)]);
  await forgetDrafts(tx);
}
