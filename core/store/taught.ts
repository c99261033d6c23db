import type { TaughtReader } from '../records/taught';
import type { Database } from './schema';
import { readSettings, updateSettings } from './settings';

/** The readers that the user taught for one host. */
export async function taughtReadersOf(db: Database, host: string): Promise<TaughtReader[]> {
  return (await readSettings(db)).taught.filter(reader => reader.host === host);
}

/** Every host that has a taught reader. */
export async function taughtHosts(db: Database): Promise<string[]> {
  return [...new Set((await readSettings(db)).taught.map(({ host }) => host))];
}

/** Keeps a reader, in place of one with the same id. Durable when it resolves. */
export async function saveTaught(db: Database, reader: TaughtReader): Promise<void> {
  await updateSettings(db, settings => ({
    ...settings,
    taught: [...settings.taught.filter(({ id }) => id !== reader.id), reader],
  }));
}

/** Gives a reader up. What it has read stays. Durable when it resolves. */
export async function removeTaught(db: Database, id: string): Promise<void> {
  await updateSettings(db, settings => ({ ...settings, taught: settings.taught.filter(reader => reader.id !== id) }));
}
