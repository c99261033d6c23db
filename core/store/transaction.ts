import { storeError } from './errors';
import type { Database, ReadTransaction, StoreName, WriteTransaction } from './schema';

/**
 * Runs `work` in one read-write transaction and resolves when it is complete. If `work` throws, nothing of it is stored.
 * `strict` waits for the disk: for what the user decided and no page can give again.
 * @throws StoreError
 */
export async function write<T>(
  db: Database,
  stores: readonly StoreName[],
  work: (tx: WriteTransaction) => Promise<T>,
  durability: 'strict' | 'relaxed' = 'relaxed',
): Promise<T> {
  try {
    const tx: WriteTransaction = db.transaction([...stores], 'readwrite', { durability });
    // Seen here at once: a failed commit must not surface a second time as an unhandled rejection.
    const done = tx.done.then(
      () => null,
      (error: unknown) => ({ error }),
    );
    try {
      const result = await work(tx);
      const failed = await done;
      if (failed) throw failed.error;
      return result;
    } catch (error) {
      abort(tx);
      const failed = await done;
      // A request that fell with its transaction says only that; the transaction says why.
      const isFallout = error instanceof DOMException && error.name === 'AbortError';
      throw isFallout && failed ? failed.error : error;
    }
  } catch (error) {
    throw storeError(error);
  }
}

/** Runs `work` in one read-only transaction: everything that it reads is of the same moment. */
export async function read<T>(
  db: Database,
  stores: readonly StoreName[],
  work: (tx: ReadTransaction) => Promise<T>,
): Promise<T> {
  try {
    const tx: ReadTransaction = db.transaction([...stores], 'readonly');
    const result = await work(tx);
    await tx.done;
    return result;
  } catch (error) {
    throw storeError(error);
  }
}

function abort(tx: WriteTransaction): void {
  try {
    tx.abort();
  } catch {
    // Already ended by the failure itself.
  }
}
