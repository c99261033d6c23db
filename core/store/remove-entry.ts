import type { Change } from '../records/change';
import type { AnyRecord } from '../records/records';
import { type Database, SETTINGS_KEY, type WriteTransaction } from './schema';
import { settingsIn } from './settings';
import { write } from './transaction';

/** What is needed to put a removed article or template back exactly as it was. */
export interface RemovedEntry {
  /** null where the store held nothing of it: an entry of the starter playbook as it came. */
  record: AnyRecord | null;
  changes: Change[];
  /** Its keys among the removed starters. */
  starters: string[];
}

/** Removes an article or template with its history. One of the starter playbook stays away until it is put back. On the disk when it resolves. */
export function removeEntry(db: Database, id: string, starterKeys: readonly string[]): Promise<RemovedEntry> {
  return write(db, ['records', 'changes', 'settings'], tx => removeEntryIn(tx, id, starterKeys), 'strict');
}

/** The same inside of a transaction over records, changes and settings. */
export async function removeEntryIn(
  tx: WriteTransaction,
  id: string,
  starterKeys: readonly string[],
): Promise<RemovedEntry> {
  const [record, changes] = await Promise.all([
    tx.objectStore('records').get(id),
    tx.objectStore('changes').index('recordId').getAll(id),
  ]);
  const settings = await settingsIn(tx);
  const starters = starterKeys.filter(key => !settings.removedStarters.includes(key));
  if (starters.length > 0) {
    const removedStarters = [...settings.removedStarters, ...starters];
    await tx.objectStore('settings').put({ ...settings, removedStarters }, SETTINGS_KEY);
  }
  await tx.objectStore('records').delete(id);
  await Promise.all(changes.map(({ seq }) => tx.objectStore('changes').delete(seq)));
  return { record: record ?? null, changes, starters };
}

/** Puts it back. What has taken its place meanwhile stays. */
export function putBackEntry(db: Database, removed: RemovedEntry): Promise<void> {
  return write(
    db,
    ['records', 'changes', 'settings'],
    async tx => {
      const { record, changes, starters } = removed;
      const settings = await settingsIn(tx);
      const removedStarters = settings.removedStarters.filter(key => !starters.includes(key));
      await tx.objectStore('settings').put({ ...settings, removedStarters }, SETTINGS_KEY);
      if (record === null || (await tx.objectStore('records').get(record.id)) !== undefined) return;
      await tx.objectStore('records').put(record);
      await Promise.all(changes.map(change => tx.objectStore('changes').put(change)));
    },
    'strict',
  );
}

/** Brings every removed article and template of the starter playbook back. */
export async function restoreStarters(db: Database): Promise<void> {
  await write(
    db,
    ['settings'],
    async tx => {
      await tx.objectStore('settings').put({ ...(await settingsIn(tx)), removedStarters: [] }, SETTINGS_KEY);
    },
    'strict',
  );
}
