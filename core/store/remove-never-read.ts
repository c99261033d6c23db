import { type AnyRecord, FIELDS, type Person } from '../records/records';
import type { Seen } from '../records/sighting';
import { OUTREACH_STORES } from './forget-people';
import { TASK_STORES } from './forget-tasks';
import { withoutNeverRead } from './never-read';
import { removeFrom } from './remove-record';
import type { Database } from './schema';
import { settingsIn } from './settings';
import { write } from './transaction';

/** Whether a stored record is about somebody whom the user never wants read. */
export function isOfNeverRead(record: AnyRecord, neverRead: readonly string[]): boolean {
  return withoutNeverRead(asSeen(record), neverRead) === null;
}

/**
 * Erases what is stored of the people and domains that are never to be read: their records with history and decisions, their messages
 * and tickets, and their names in deals. Gone from the disk when it resolves.
 * @returns records erased
 */
export function removeNeverRead(db: Database): Promise<number> {
  return write(
    db,
    [
      'records',
      'changes',
      'decisions',
      'importBefore',
      'personLinks',
      'drafts',
      'settings',
      ...OUTREACH_STORES,
      ...TASK_STORES,
    ],
    async tx => {
      const { neverRead } = await settingsIn(tx);
      if (neverRead.length === 0) return 0;
      const all = await tx.objectStore('records').getAll();
      const unwanted = all.filter(record => isOfNeverRead(record, neverRead));
      await removeFrom(tx, unwanted);
      const links = await tx.objectStore('personLinks').getAll();
      const ofUnwanted = links.filter(({ before }) =>
        before.some((person: Person) => isOfNeverRead(person, neverRead)),
      );
      await Promise.all([
        ...all.flatMap(record => {
          const next = record.kind === 'deal' ? withoutNeverRead(asSeen(record), neverRead) : null;
          const keys = next?.kind === 'deal' ? next.fields.personKeys : undefined;
          const shorter = record.kind === 'deal' && keys !== undefined && keys.length < record.personKeys.length;
          return shorter ? [tx.objectStore('records').put({ ...record, personKeys: keys })] : [];
        }),
        ...ofUnwanted.map(({ ids }) => tx.objectStore('personLinks').delete(ids)),
      ]);
      return unwanted.length;
    },
    'strict',
  );
}

function asSeen(record: AnyRecord): Seen {
  const names = Object.keys(FIELDS[record.kind].shape);
  const fields = Object.fromEntries(names.map(name => [name, (record as unknown as Record<string, unknown>)[name]]));
  return { kind: record.kind, keys: record.keys, fields } as unknown as Seen;
}
