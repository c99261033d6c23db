import type { Change } from '../records/change';
import type { Key } from '../records/keys';
import type { AnyRecord, Kind } from '../records/records';
import { bareStore, resultsOf } from './requests';
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
  const index = bareStore(tx, 'records').index('keys');
  const pool = emptyPool();
  const wanted = await perhapsKnown(index, [...new Set(keys)]);
  const found = await resultsOf<AnyRecord[]>(wanted.map(key => index.getAll(key)));
  for (const records of found) {
    for (const record of records) {
      pool.loaded.set(record.id, record);
      keep(pool, record);
    }
  }
  return pool;
}

/** From so many keys of one form on, one question whether any of them may be known is worth its wait. */
const WORTH_ASKING = 100;

/**
 * The keys without those of which none can be known: where no stored key lies between the first and the last of a form (`import:<table>/deal/…`),
 * none of that form has to be asked for. That halves the requests of an import that is new.
 */
async function perhapsKnown(index: IDBIndex, keys: readonly Key[]): Promise<Key[]> {
  const forms = new Map<string, Key[]>();
  for (const key of keys) {
    const form = key.slice(0, Math.max(key.lastIndexOf('/'), key.indexOf(':')));
    const known = forms.get(form);
    if (known === undefined) forms.set(form, [key]);
    else known.push(key);
  }
  const asked = [...forms.values()].filter(({ length }) => length >= WORTH_ASKING);
  if (asked.length === 0) return [...keys];
  const first = await resultsOf(asked.map(group => index.getKey(spanOf(group))));
  const unknown = new Set(asked.filter((_, at) => first[at] === undefined));
  return [...forms.values()].filter(group => !unknown.has(group)).flat();
}

function spanOf(keys: readonly Key[]): IDBKeyRange {
  const [low, high] = keys.reduce(
    ([low, high], key) => [key < low ? key : low, key > high ? key : high],
    [keys[0]!, keys[0]!],
  );
  return IDBKeyRange.bound(low, high);
}

/** Ids whose state is another than the one read; new and joined ones included. */
export function dirtyIds(pool: Pool): string[] {
  const ids = [...pool.records.keys()].filter(id => pool.records.get(id) !== pool.loaded.get(id));
  return [...ids, ...[...pool.joined.keys()].filter(id => pool.loaded.has(id))];
}

/**
 * Writes what changed. All requests are started at once: waiting for each would take three times as long. None is waited for: one that fails
 * fails its transaction, which says so at its end.
 */
export function writePool(tx: WriteTransaction, pool: Pool): void {
  const records = bareStore(tx, 'records');
  const changes = bareStore(tx, 'changes');
  for (const id of dirtyIds(pool)) {
    const record = pool.records.get(id);
    if (record) records.put(record);
    else records.delete(id);
  }
  // The store gives `seq`.
  for (const change of pool.changes) changes.add(change);
}
