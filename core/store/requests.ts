import { unwrap } from 'idb';
import type { Schema, StoreName, WriteTransaction } from './schema';

/** The bare object store of a transaction: a promise for each of many thousand requests takes longer than the requests. */
export function bareStore<Name extends StoreName & keyof Schema>(tx: WriteTransaction, name: Name): IDBObjectStore {
  return unwrap(tx).objectStore(name);
}

/**
 * The results of many requests of one kind, in their order; all are under way at once. A failed request fails the promise, and its
 * transaction with it.
 */
export function resultsOf<T>(requests: readonly IDBRequest<T>[]): Promise<T[]> {
  return new Promise((resolve, reject) => {
    const results: T[] = new Array(requests.length);
    let left = requests.length;
    if (left === 0) resolve(results);
    for (const [at, request] of requests.entries()) {
      request.onerror = () => reject(request.error);
      request.onsuccess = () => {
        results[at] = request.result;
        left--;
        if (left === 0) resolve(results);
      };
    }
  });
}
