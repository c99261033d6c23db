import { Settings } from '../records/settings';
import { type Database, type ReadTransaction, SETTINGS_KEY, type WriteTransaction } from './schema';
import { read, write } from './transaction';

/** The user's settings; whatever was never set has its default. */
export function readSettings(db: Database): Promise<Settings> {
  return read(db, ['settings'], settingsIn);
}

/** Durable when it resolves. Taught readers and removed starters stay as they are: they have calls of their own, and what a panel holds of them may be older. */
export async function saveSettings(db: Database, settings: Settings): Promise<void> {
  await updateSettings(db, ({ taught, removedStarters }) => ({ ...settings, taught, removedStarters }));
}

/** Changes the settings in one step, so that two panels can't undo each other's change. Durable when it resolves. */
export function updateSettings(db: Database, change: (settings: Settings) => Settings): Promise<Settings> {
  return write(
    db,
    ['settings'],
    async tx => {
      const next = Settings.parse(change(await settingsIn(tx)));
      await tx.objectStore('settings').put(next, SETTINGS_KEY);
      return next;
    },
    'strict',
  );
}

export async function settingsIn(tx: WriteTransaction | ReadTransaction): Promise<Settings> {
  // Defaults fill what an earlier version did not have.
  const stored = await (tx as ReadTransaction).objectStore('settings').get(SETTINGS_KEY);
  return Settings.parse(stored ?? {});
}
