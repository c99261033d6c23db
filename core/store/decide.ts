import type { Decision } from '../records/decision';
import type { Database } from './schema';
import { write } from './transaction';

/** Keeps what the user decided. On the disk when it resolves. Its id comes from its time, kind and subject. */
export function decide(db: Database, decision: Omit<Decision, 'id' | 'at'>, at: string): Promise<Decision> {
  return write(
    db,
    ['decisions'],
    async tx => {
      const store = tx.objectStore('decisions');
      const name = `${at} ${decision.what} ${decision.subject}`.slice(0, 2_000);
      let id = name;
      for (let n = 2; (await store.getKey(id)) !== undefined; n++) id = `${name} ${n}`;
      const kept: Decision = { ...decision, id, at };
      await store.add(kept);
      return kept;
    },
    'strict',
  );
}

/** Takes a decision back as if it had never been. */
export async function undoDecision(db: Database, id: string): Promise<void> {
  await write(db, ['decisions'], tx => tx.objectStore('decisions').delete(id), 'strict');
}
