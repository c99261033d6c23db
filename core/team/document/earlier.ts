import * as Y from 'yjs';
import type { Edit } from './commit';
import { readItems } from './document';
import { isSame } from './json';
import type { SharedKind } from './shared-kind';

/** Names a state of the document in a few bytes; its content stays in the document itself. */
export function markState(doc: Y.Doc): Uint8Array {
  return Y.encodeSnapshot(Y.snapshot(doc));
}

/** The document as it was. @throws where the mark is not of this document */
export function documentAt(doc: Y.Doc, mark: Uint8Array): Y.Doc {
  return Y.createDocFromSnapshot(doc, Y.decodeSnapshot(mark), new Y.Doc({ gc: false }));
}

/** What makes the present document hold what the earlier one held. */
export function editsTowards(doc: Y.Doc, earlier: Y.Doc, kinds: readonly SharedKind[]): Edit[] {
  return kinds.flatMap(kind => {
    const present = readItems(doc, kind.name);
    const past = readItems(earlier, kind.name);
    return [...present].flatMap(([id, item]): Edit[] => {
      const was = past.get(id);
      if (was === undefined || was.removed) return item.removed ? [] : [{ kind, id, fields: {}, removed: true }];
      const names = new Set([...Object.keys(item.fields), ...Object.keys(was.fields)]);
      const changed = [...names].filter(name => !isSame(item.fields[name], was.fields[name]));
      if (changed.length === 0 && !item.removed) return [];
      const fields = Object.fromEntries(changed.map(name => [name, was.fields[name] ?? null]));
      return [{ kind, id, fields, ...(item.removed ? { removed: false } : {}) }];
    });
  });
}
