import { openDB } from 'idb';
import { storeError } from './errors';
import { DATABASE_VERSION, MIGRATIONS } from './migrations';
import type { Database, Schema } from './schema';

export interface OpenOptions {
  /** Another context holds an older version open and has not let go yet. */
  onBlocked?: () => void;
  /** The connection is gone: closed for a newer version's sake, or ended by the browser. Open again before the next call. */
  onClosed?: (why: 'newer-version' | 'terminated') => void;
}

/**
 * Opens the store and brings it to the present version, step by step.
 * @throws StoreError `newer-database` when a newer version of the extension has written it; its data stays as it is
 */
export async function openDatabase(name = 'sidelight', options: OpenOptions = {}): Promise<Database> {
  try {
    return await openDB<Schema>(name, DATABASE_VERSION, {
      upgrade(db, oldVersion, _newVersion, tx) {
        for (const step of MIGRATIONS) {
          if (step.version > oldVersion) step.up(db, tx as never);
        }
      },
      blocked() {
        options.onBlocked?.();
      },
      blocking(_current, _blocked, event) {
        // Holding on would stop the newer version, in another panel, from opening at all.
        (event.target as IDBDatabase).close();
        options.onClosed?.('newer-version');
      },
      terminated() {
        options.onClosed?.('terminated');
      },
    });
  } catch (error) {
    throw storeError(error);
  }
}
