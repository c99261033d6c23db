import type * as Y from 'yjs';
import type { Provenance } from '../records/provenance';
import type { WriteTransaction } from '../store/schema';
import type { TeamChange } from './document/change';
import { readItems } from './document/document';
import { byItem, itemKey, readHistory } from './document/history';
import { isPlainName, isSame } from './document/json';
import type { RefusedItem } from './result';
import { known } from './shared/fault';
import type { StoredKind } from './shared/stored-kind';
import type { Applied } from './take-up';

/**
 * Makes the store what the document says. A thing with a fault, or whose place in the store is taken, stays out with its reason; what the store
 * holds in its place stays as it is.
 */
export async function writeBack(
  tx: WriteTransaction,
  doc: Y.Doc,
  applied: Applied,
  me: string,
  kinds: readonly StoredKind[],
): Promise<{ applied: Applied; refused: RefusedItem[] }> {
  const changes = byItem(readHistory(doc).changes);
  const refused: RefusedItem[] = [];
  const next: Applied = {};
  for (const kind of kinds) {
    const held = new Map(Object.entries(applied[kind.name] ?? {}));
    const taken = new Map([...held].map(([id, { record }]) => [record, id]));
    for (const [id, { fields, removed }] of readItems(doc, kind.name)) {
      const before = held.get(id);
      if (removed) {
        if (before) await kind.remove(tx, before.record);
        held.delete(id);
        continue;
      }
      const values = known(fields, kind.fields);
      if (before && isSame(before.fields, values)) continue;
      const about = { collection: kind.name, item: id.slice(0, 200), title: kind.title(values).slice(0, 200) };
      const last = changes.get(itemKey(kind.name, id))?.at(-1);
      const fault = isPlainName(id) ? kind.fault(values, id) : { place: 'id', reason: 'name' };
      if (!last || fault) {
        // Without a history it could not be said who wrote it.
        refused.push({ ...about, ...(fault ?? { place: 'id', reason: 'unexplained' }) });
        continue;
      }
      const record = before?.record ?? (await kind.find(tx, id));
      if (record !== null && (taken.get(record) ?? id) !== id) {
        refused.push({ ...about, place: '', reason: 'twin' });
        continue;
      }
      const now = await kind.put(tx, id, record, values, causeOf(last, me));
      held.set(id, { record: now, fields: values });
      taken.set(now, id);
    }
    next[kind.name] = Object.fromEntries(held);
  }
  return { applied: next, refused };
}

function causeOf({ by, at }: TeamChange, me: string): Provenance {
  return by.id === me ? { from: 'user', at } : { from: 'team', member: by.name, at };
}
