import { type Database, STORE_NAMES } from './schema';
import { write } from './transaction';

/** Erases everything that was ever stored, settings included. Gone from the disk when it resolves. */
export async function eraseAll(db: Database): Promise<void> {
  await write(db, STORE_NAMES, tx => Promise.all(STORE_NAMES.map(name => tx.objectStore(name).clear())), 'strict');
}
