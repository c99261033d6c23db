import type * as Y from 'yjs';
import type { WriteTransaction } from '../store/schema';
import type { TeamMembership } from '../store/team-entry';
import type { Edit } from './document/commit';
import { readItems } from './document/document';
import { type Fields, isPlainJson, isPlainName, isSame } from './document/json';
import { known } from './shared/fault';
import type { StoredKind } from './shared/stored-kind';

export type Applied = TeamMembership['applied'];

/** What the user changed in the store since it was last made like the document. `applied` then says the same as the store. */
export async function ownEdits(
  tx: WriteTransaction,
  doc: Y.Doc,
  applied: Applied,
  kinds: readonly StoredKind[],
): Promise<{ edits: Edit[]; applied: Applied }> {
  const edits: Edit[] = [];
  const next: Applied = {};
  for (const kind of kinds) {
    const before = new Map(Object.entries(applied[kind.name] ?? {}));
    const idOf = new Map([...before].map(([id, { record }]) => [record, id]));
    const items = readItems(doc, kind.name);
    const now = new Map<string, Applied[string][string]>();
    for (const stored of await kind.read(tx)) {
      const id = idOf.get(stored.record) ?? stored.id;
      if (now.has(id)) continue;
      const held = asWritten(stored.fields);
      if (!isPlainName(id) || !isPlainJson(held)) continue;
      now.set(id, { record: stored.record, fields: held });
      const item = items.get(id);
      const base = before.get(id)?.fields ?? (item ? known(item.fields, kind.fields) : null);
      const fields = difference(base as Fields | null, held);
      if (Object.keys(fields).length > 0 || item?.removed !== false) {
        edits.push({ kind, id, fields, ...(item?.removed ? { removed: false } : {}) });
      }
    }
    for (const id of before.keys()) if (!now.has(id)) edits.push({ kind, id, fields: {}, removed: true });
    next[kind.name] = Object.fromEntries(now);
  }
  return { edits, applied: next };
}

/** As a file holds it: a property without a value is none. */
function asWritten(fields: Fields): Fields {
  return JSON.parse(JSON.stringify(fields)) as Fields;
}

function difference(before: Fields | null, after: Fields): Fields {
  return Object.fromEntries(Object.entries(after).filter(([name, value]) => !before || !isSame(before[name], value)));
}
