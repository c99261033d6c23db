import type { Change } from '../records/change';
import type { AnyRecord } from '../records/records';
import { readInPieces } from './read-in-pieces';
import { sameValue } from './same-value';
import type { Database, ReadTransaction } from './schema';
import { read } from './transaction';

/** A record and what happened to it, oldest first; null when there is none of that id. Ids of records joined into it lead to it too. */
export function readRecord(db: Database, id: string): Promise<{ record: AnyRecord; changes: Change[] } | null> {
  return read(db, ['records', 'changes'], async tx => {
    const records = tx.objectStore('records');
    const record = (await records.get(id)) ?? (await records.index('keys').get(id));
    return record ? { record, changes: await changesOf(tx, record) } : null;
  });
}

/** Every change of the records of one kind, in the order of writing. */
export async function readChanges(db: Database, kind: string): Promise<Change[]> {
  const found: Change[] = [];
  await read(db, ['changes'], tx =>
    readInPieces(
      tx.objectStore('changes'),
      ({ seq }) => seq,
      change => {
        if (change.kind === kind) found.push(change);
      },
    ),
  );
  return found;
}

async function changesOf(tx: ReadTransaction, record: AnyRecord): Promise<Change[]> {
  const index = tx.objectStore('changes').index('recordId');
  const found = await Promise.all([...new Set([record.id, ...record.keys])].map(id => index.getAll(id)));
  return found
    .flat()
    .filter(({ kind }) => kind === record.kind)
    .map(change => ({ ...change, fields: change.fields.filter(({ from, to }) => !sameValue(from, to)) }))
    .filter(({ created, fields, addedKeys }) => created || fields.length > 0 || addedKeys.length > 0)
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.seq - b.seq));
}
