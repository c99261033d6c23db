import type { PersonLink } from '../records/person-link';
import type { Person } from '../records/records';
import { StoreError } from './errors';
import { joinRecords } from './join';
import { loadPool, writePool } from './pool';
import type { Database, ReadTransaction, WriteTransaction } from './schema';
import { splitPerson } from './split-person';
import { read, write } from './transaction';

/** Everything that the user has said of two people. */
export function readPersonLinks(db: Database): Promise<PersonLink[]> {
  return read(db, ['personLinks'], tx => tx.objectStore('personLinks').getAll());
}

/**
 * Makes one record of two people, at the user's word. It has the keys of both, so every later sighting of either leads to it.
 * On the disk when it resolves.
 * @throws StoreError `no-record` when one of the two is not there, or the two are one already
 */
export async function joinPeople(db: Database, a: string, b: string, at: string): Promise<void> {
  await write(
    db,
    ['records', 'changes', 'personLinks'],
    async tx => {
      const before = await Promise.all([personOf(tx, a), personOf(tx, b)]);
      const [first, second] = before;
      if (!first || !second || first.id === second.id)
        throw new StoreError('no-record', 'There are no two people to join.');
      const pool = await loadPool(tx, [...first.keys, ...second.keys]);
      const into = joinRecords(pool, [first.id, second.id], { from: 'user', at });
      // Which of the two said what stands in the record itself; the journal keeps no second copy that erasing a site would miss.
      pool.changes = pool.changes.map(change => ({ ...change, fields: [] }));
      writePool(tx, pool);
      const link: PersonLink = {
        ids: pair(first.id, second.id),
        at,
        what: 'same',
        into: into.id,
        before: [first, second],
      };
      await tx.objectStore('personLinks').put(link);
    },
    'strict',
  );
}

/** Keeps that two people are two, so that they are not suggested again. On the disk when it resolves. */
export async function keepApart(db: Database, a: string, b: string, at: string): Promise<void> {
  const link: PersonLink = { ids: pair(a, b), at, what: 'different', into: null, before: [] };
  await write(db, ['personLinks'], tx => tx.objectStore('personLinks').put(link), 'strict');
}

/**
 * Takes a join back: each of the two has its own keys again, its values of then, and what its own pages have said since.
 * They count as different people from now on. On the disk when it resolves.
 * @throws StoreError `no-record` when the two are not joined, their record was removed, or it was joined with a third one since
 */
export async function splitPeople(db: Database, a: string, b: string, at: string): Promise<void> {
  await write(
    db,
    ['records', 'changes', 'personLinks'],
    async tx => {
      const link = await tx.objectStore('personLinks').get(pair(a, b));
      // Joined further since, it stands for a third one as well: that join must be taken back first.
      const joined = link?.into ? await tx.objectStore('records').get(link.into) : undefined;
      if (link?.what !== 'same' || joined?.kind !== 'person')
        throw new StoreError('no-record', 'These two are not joined.');
      const [first, second] = splitPerson(joined, link);
      const records = tx.objectStore('records');
      const changes = tx.objectStore('changes');
      const history = await changes.index('recordId').getAll(link.into!);
      const joining = history.filter(({ cause }) => cause.from === 'user' && cause.at === link.at);
      await Promise.all([
        records.put(first),
        records.put(second),
        ...joining.filter(({ addedKeys }) => addedKeys.length > 0).map(({ seq }) => changes.delete(seq)),
        tx.objectStore('personLinks').put({ ...link, at, what: 'different', into: null, before: [] }),
      ]);
    },
    'strict',
  );
}

/** A person by id, or by a key where the record was joined into another since. */
async function personOf(tx: WriteTransaction | ReadTransaction, id: string): Promise<Person | undefined> {
  const records = (tx as ReadTransaction).objectStore('records');
  const found =
    (await records.get(id)) ?? (await records.index('keys').getAll(id)).find(({ kind }) => kind === 'person');
  return found?.kind === 'person' ? found : undefined;
}

function pair(a: string, b: string): [string, string] {
  return a < b ? [a, b] : [b, a];
}
