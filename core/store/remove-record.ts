import type { Database } from './schema';
import { write } from './transaction';

/** Erases one record with its history, the decisions about it, and what imports kept of it. A page that shows it again makes it anew. */
export async function removeRecord(db: Database, id: string): Promise<void> {
  await write(
    db,
    ['records', 'changes', 'decisions', 'importBefore'],
    async tx => {
      const record = await tx.objectStore('records').get(id);
      const ids = new Set([id, ...(record?.keys ?? [])]);
      const changes = tx.objectStore('changes');
      const [seqs, decisions, images] = await Promise.all([
        Promise.all([...ids].map(each => changes.index('recordId').getAllKeys(each))),
        tx.objectStore('decisions').getAll(),
        tx.objectStore('importBefore').getAllKeys(),
      ]);
      await Promise.all([
        tx.objectStore('records').delete(id),
        ...seqs.flat().map(seq => changes.delete(seq)),
        ...decisions.filter(({ subject }) => ids.has(subject)).map(each => tx.objectStore('decisions').delete(each.id)),
        ...images.filter(([, recordId]) => ids.has(recordId)).map(key => tx.objectStore('importBefore').delete(key)),
      ]);
    },
    'strict',
  );
}
