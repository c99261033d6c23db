import type { Change } from '../records/change';
import type { Key } from '../records/keys';
import type { AnyRecord, Kind } from '../records/records';
import type { WriteTransaction } from './schema';

export type NewChange = Omit<Change, 'seq'>;

/** The records that one merge may touch, held in memory between reading them and writing them, inside one transaction. */
export interface Pool {
  /** As they are now. */
  records: Map<string, AnyRecord>;
  /** As they were read. */
  loaded: Map<string, AnyRecord>;
  /** Kind and key → id. */
  owners: Map<string, string>;
  /** Joined record → the record that took it in. */
  joined: Map<string, string>;
  changes: NewChange[];
}

export function emptyPool(): Pool {
  return { records: new Map(), loaded: new Map(), owners: new Map(), joined: new Map(), changes: [] };
}

export function ownerOf(pool: Pool, kind: Kind, key: Key): AnyRecord | undefined {
  const id = pool.owners.get(`${kind} ${key}`);
  return id === undefined ? undefined : pool.records.get(id);
}

/** Puts a new state of a record in; its keys now lead to it. */
export function keep(pool: Pool, record: AnyRecord): void {
  pool.records.set(record.id, record);
  for (const key of record.keys) pool.owners.set(`${record.kind} ${key}`, record.id);
}

/** Reads every record that has one of the keys. */
export async function loadPool(tx: WriteTransaction, keys: Iterable<Key>): Promise<Pool> {
  const index = tx.objectStore('records').index('keys');
  const pool = emptyPool();
  const found = await Promise.all([...new Set(keys)].map(key => index.getAll(key)));
  for (const records of found) {
    for (const record of records) {
      pool.loaded.set(record.id, record);
      keep(pool, record);
    }
  }
  return pool;
}

/** Ids whose state is another than the one read; new and joined ones included. */
export function dirtyIds(pool: Pool): string[] {
  const ids = [...pool.records.keys()].filter(id => pool.records.get(id) !== pool.loaded.get(id));
  return [...ids, ...[...pool.joined.keys()].filter(id => pool.loaded.has(id))];
}

/** Writes what changed. All requests are started at once: waiting for each would take three times as long. */
export async function writePool(tx: WriteTransaction, pool: Pool): Promise<void> {
  const records = tx.objectStore('records');
  const changes = tx.objectStore('changes');
  const requests: Promise<unknown>[] = [];
  for (const id of dirtyIds(pool)) {
    const record = pool.records.get(id);
    requests.push(record ? records.put(record) : records.delete(id));
  }
  // The store gives `seq`.
  for (const change of pool.changes) requests.push(changes.add(change as Change));
  await Promise.all(requests);
}
