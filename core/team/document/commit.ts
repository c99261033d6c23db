import * as Y from 'yjs';
import type { Instant } from '../../records/time';
import { type Author, REMOVED, type TeamChange } from './change';
import { fieldKey, readItems } from './document';
import { addChange, byItem, itemKey, latest, readHistory } from './history';
import { type Fields, isSame, type Json } from './json';
import type { SharedKind } from './shared-kind';
import { editText } from './text-edit';

/** What is to become of one thing. Fields that are not named stay as they are. */
export interface Edit {
  kind: SharedKind;
  id: string;
  fields: Fields;
  /** Absent: as before; a new thing is there. */
  removed?: boolean;
}

export interface Writing {
  by: Author;
  at: Instant;
  why: TeamChange['why'];
  /** A new id for each change: unlike any other one, on any computer. */
  newId(): string;
}

/**
 * Writes edits into the document, each as one change. A field that is named is part of the change also where its value stays: so a choice
 * between two changes comes after both.
 */
export function commit(doc: Y.Doc, edits: readonly Edit[], writing: Writing): TeamChange[] {
  if (edits.length === 0) return [];
  const known = byItem(readHistory(doc).changes);
  const items = new Map([...new Set(edits.map(({ kind }) => kind.name))].map(name => [name, readItems(doc, name)]));
  return doc.transact(() => edits.map(edit => commitOne(doc, edit, writing, known, items.get(edit.kind.name)!)));
}

function commitOne(
  doc: Y.Doc,
  { kind, id, fields, removed }: Edit,
  { by, at, why, newId }: Writing,
  known: ReadonlyMap<string, TeamChange[]>,
  items: ReturnType<typeof readItems>,
): TeamChange {
  const item = items.get(id);
  const map = doc.getMap(kind.name);
  const written: TeamChange['fields'] = [];
  for (const [field, to] of Object.entries(fields)) {
    written.push({ field, from: item?.fields[field] ?? null, to });
    write(map, fieldKey(field, id), to, kind.texts.includes(field));
  }
  const gone = removed ?? (item === undefined ? false : null);
  if (gone !== null) {
    written.push({ field: REMOVED, from: item === undefined ? null : item.removed, to: gone });
    write(map, fieldKey(REMOVED, id), gone, false);
  }
  const change: TeamChange = {
    id: newId(),
    by,
    at,
    why,
    collection: kind.name,
    item: id,
    title: kind.title({ ...item?.fields, ...fields }).slice(0, 200),
    over: latest(known.get(itemKey(kind.name, id)) ?? []).slice(0, 500),
    fields: written,
  };
  addChange(doc, change);
  return change;
}

function write(map: Y.Map<unknown>, key: string, value: Json, isText: boolean): void {
  const held = map.get(key);
  if (isText && typeof value === 'string') {
    if (held instanceof Y.Text) editText(held, value);
    else map.set(key, new Y.Text(value));
  } else if (!map.has(key) || held instanceof Y.AbstractType || !isSame(held, value)) {
    map.set(key, value);
  }
}
