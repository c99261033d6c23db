import { StoreError } from './errors';
import type { ImportEntry } from './import-entry';
import type { Database } from './schema';
import { read, write } from './transaction';

/**
 * Opens the journal of one import, before its first batch. Durable when it resolves, so that an import cut off by a crash can be undone.
 * @param id new and unique, given by the caller
 */
export function beginImport(
  db: Database,
  { id, file, at }: { id: string; file: string; at: string },
): Promise<ImportEntry> {
  const entry: ImportEntry = { id, file, at, status: 'running', created: 0, updated: 0, unchanged: 0, skipped: 0 };
  return write(
    db,
    ['imports'],
    async tx => {
      await tx.objectStore('imports').add(entry);
      return entry;
    },
    'strict',
  );
}

/** Closes the journal. Nothing can be merged under this id afterwards. */
export function finishImport(
  db: Database,
  id: string,
  status: 'done' | 'cancelled',
  skipped: number,
): Promise<ImportEntry> {
  return write(
    db,
    ['imports'],
    async tx => {
      const entry = await tx.objectStore('imports').get(id);
      if (!entry) throw new StoreError('no-import', 'No such import.');
      const next = { ...entry, status, skipped };
      await tx.objectStore('imports').put(next);
      return next;
    },
    'strict',
  );
}

/** Every import, newest first. */
export async function listImports(db: Database): Promise<ImportEntry[]> {
  const entries = await read(db, ['imports'], tx => tx.objectStore('imports').getAll());
  return entries.sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
}
