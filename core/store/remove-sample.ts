import { removeSource, SOURCE_STORES } from './remove-source';
import type { Database } from './schema';
import { write } from './transaction';

/** Takes the sample out: records that rest on it alone, and its values elsewhere. What any other source has confirmed stays, and so does what the user changed. */
export function removeSample(db: Database): Promise<{ removed: number; kept: number }> {
  return write(db, [...SOURCE_STORES, 'processes', 'checklists'], async tx => {
    for (const name of ['processes', 'checklists'] as const) {
      const store = tx.objectStore(name);
      for (const { id, sample } of await store.getAll()) if (sample) await store.delete(id);
    }
    return removeSource(tx, ({ from }) => from === 'sample');
  });
}
