import type { Instant } from '../../records/time';
import type { Schema, StoreName, WriteTransaction } from '../../store/schema';
import type { Fields } from '../document/json';
import { type Checked, faultBy, known } from './fault';
import type { StoredKind } from './stored-kind';

/** A kind of things that have an object store of their own, each under its id. */
export interface Rows<Name extends StoreName> {
  store: Name;
  /** What a value must be to be kept. */
  schema: Checked;
  fields: readonly string[];
  title(fields: Readonly<Fields>): string;
  /** What of a value is shared; null: it is not, as it came with the sample. */
  shared(value: Schema[Name]['value']): Fields | null;
  /** The value that these fields make; `before`: what is there under the id, with what is this user's own. */
  value(id: string, fields: Fields, before: Schema[Name]['value'] | null, at: Instant): unknown;
}

/** Any time will do to find out whether fields make a right value. */
const ANY_TIME = '2026-01-01T00:00:00.000Z';

export function rows<Name extends 'processes' | 'checklists' | 'sequences' | 'rules'>(of: Rows<Name>): StoredKind {
  const storeOf = (tx: WriteTransaction) =>
    tx.objectStore(of.store as StoreName) as unknown as {
      getAll(): Promise<Schema[Name]['value'][]>;
      get(id: string): Promise<Schema[Name]['value'] | undefined>;
      put(value: unknown): Promise<unknown>;
      delete(id: string): Promise<void>;
    };
  return {
    name: of.store,
    fields: of.fields,
    texts: [],
    stores: [of.store],
    title: of.title,
    fault: (fields, id) => faultBy(of.schema, of.value(id, known(fields, of.fields), null, ANY_TIME)),
    read: async tx =>
      (await storeOf(tx).getAll()).flatMap(value => {
        const fields = of.shared(value);
        return fields === null ? [] : [{ record: value.id, id: value.id, fields }];
      }),
    find: async (tx, id) => (await storeOf(tx).get(id))?.id ?? null,
    async put(tx, id, _record, fields, { at }) {
      const store = storeOf(tx);
      await store.put(of.value(id, fields, (await store.get(id)) ?? null, at));
      return id;
    },
    remove: (tx, id) => storeOf(tx).delete(id),
  };
}
