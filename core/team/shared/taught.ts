import { TaughtReader } from '../../records/taught';
import { SETTINGS_KEY, type WriteTransaction } from '../../store/schema';
import { settingsIn } from '../../store/settings';
import type { Fields } from '../document/json';
import { faultBy } from './fault';
import type { StoredKind } from './stored-kind';

async function change(tx: WriteTransaction, to: (readers: TaughtReader[]) => TaughtReader[]): Promise<void> {
  const settings = await settingsIn(tx);
  await tx.objectStore('settings').put({ ...settings, taught: to(settings.taught) }, SETTINGS_KEY);
}

/**
 * Readers that were made by pointing: places and field names, no text of a record. One is a whole, so it is one value: the fields of one lesson
 * with the places of another would read nonsense. The page is read only where this user allows its host.
 */
export const taught: StoredKind = {
  name: 'taught',
  fields: ['reader'],
  texts: [],
  stores: ['settings'],
  title: ({ reader }) => String((reader as { name?: unknown } | null)?.name ?? ''),
  fault({ reader }, id) {
    const fault = faultBy(TaughtReader, reader ?? null);
    if (fault) return { ...fault, place: ['reader', fault.place].filter(Boolean).join('.') };
    return (reader as TaughtReader).id === id ? null : { place: 'reader.id', reason: `not ${id}` };
  },
  read: async tx =>
    (await settingsIn(tx)).taught.map(reader => ({ record: reader.id, id: reader.id, fields: { reader } as Fields })),
  find: async (tx, id) => (await settingsIn(tx)).taught.find(reader => reader.id === id)?.id ?? null,
  async put(tx, id, _record, { reader }) {
    await change(tx, readers => [...readers.filter(one => one.id !== id), TaughtReader.parse(reader)]);
    return id;
  },
  remove: (tx, id) => change(tx, readers => readers.filter(reader => reader.id !== id)),
};
