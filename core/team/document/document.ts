import * as Y from 'yjs';
import { REMOVED } from './change';
import { isPlainJson, type Json } from './json';
import type { SharedItem } from './shared-kind';

// One Yjs document. Each collection is a map at its root, from `<field> <id>` to the value: things are not maps of their own, as of two maps
// that two members put under one id at the same time the engine would keep one alone, with all that is in it.

/** Earlier states are read out of what was deleted, so nothing deleted is thrown away. */
const OPTIONS = { gc: false };

/**
 * @param clientId of whatever is written into it now: drawn anew for each opening, as two writers under one id would break the document
 */
export function openDocument(update: Uint8Array | null, clientId: number): Y.Doc {
  const doc = new Y.Doc(OPTIONS);
  if (update !== null) Y.applyUpdate(doc, update);
  doc.clientID = clientId;
  return doc;
}

export function documentBytes(doc: Y.Doc): Uint8Array {
  return Y.encodeStateAsUpdate(doc);
}

export function fieldKey(field: string, id: string): string {
  return `${field} ${id}`;
}

/** Every thing of one collection by its id, the removed ones as well. What is no plain value is left out, and its thing will not be valid. */
export function readItems(doc: Y.Doc, collection: string): Map<string, SharedItem> {
  const items = new Map<string, SharedItem>();
  for (const [key, held] of doc.getMap(collection)) {
    const cut = key.indexOf(' ');
    const [field, id] = [key.slice(0, cut), key.slice(cut + 1)];
    if (cut < 1 || id === '') continue;
    let item = items.get(id);
    if (item === undefined) {
      // Without a prototype: a field may have any name.
      item = { fields: Object.create(null) as Record<string, Json>, removed: false };
      items.set(id, item);
    }
    const value = held instanceof Y.Text ? held.toString() : held;
    if (field === REMOVED) item.removed = value === true;
    else if (isPlainJson(value)) item.fields[field] = value;
  }
  return items;
}
