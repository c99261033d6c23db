import { OptOut } from '../records/opt-out';
import type { Database } from './schema';
import { read, write } from './transaction';

export function readOptOuts(db: Database): Promise<OptOut[]> {
  return read(db, ['optOuts'], tx => tx.objectStore('optOuts').getAll());
}

/**
 * Keeps what is to be done about an address, in place of what was there before; null takes it off the list. Gives what was there. On the disk when
 * it resolves.
 */
export function setOptOut(db: Database, address: string, next: Omit<OptOut, 'address'> | null): Promise<OptOut | null> {
  const key = address.trim().toLowerCase().replace(/^@/, '');
  const kept = next === null ? null : OptOut.parse({ ...next, address: key });
  return write(
    db,
    ['optOuts'],
    async tx => {
      const optOuts = tx.objectStore('optOuts');
      const before = (await optOuts.get(key)) ?? null;
      await (kept === null ? optOuts.delete(key) : optOuts.put(kept));
      return before;
    },
    'strict',
  );
}
