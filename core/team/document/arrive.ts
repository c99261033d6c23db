import * as Y from 'yjs';
import type { TeamChange } from './change';
import { documentBytes, openDocument, readItems } from './document';
import { changeIds, itemKey, readHistory } from './history';
import { canonicalText } from './json';
import type { SharedItem } from './shared-kind';

/** Longest update that is taken, in bytes: some ten thousand articles with their history. */
export const UPDATE_LIMIT = 16 * 2 ** 20;
/** Most letters and entries that an update may stand for, told by its own counts before anything of it is built. */
const SPAN_LIMIT = 2 * UPDATE_LIMIT;
const CHANGES_LIMIT = 100_000;

/**
 * Why a document is not taken. `damaged`: no update that can be read whole · `too-much`: it stands for more than any team has ·
 * `erases`: it would take changes out of the history that are there · `unexplained`: it changes things without saying who did it ·
 * `unreadable`: entries of its history are none.
 */
export type Refusal = 'damaged' | 'too-much' | 'erases' | 'unexplained' | 'unreadable';

export class RefusedUpdate extends Error {
  /** @param place what in the document it is about; null: the whole */
  constructor(
    readonly why: Refusal,
    readonly place: string | null,
    options?: ErrorOptions,
  ) {
    super(`The team's document is refused: ${why}${place === null ? '' : ` (${place})`}.`, options);
    this.name = 'RefusedUpdate';
  }
}

export interface Arrived {
  /** With what came in. */
  doc: Y.Doc;
  /** Changes that were not known before, oldest first. */
  changes: TeamChange[];
}

/**
 * Takes another member's document in. Nothing of `doc` is touched: where the update is refused, it is as it was.
 * @param collections names of the collections that are looked at
 * @throws RefusedUpdate
 */
export function arrive(doc: Y.Doc, update: Uint8Array, collections: readonly string[], clientId: number): Arrived {
  measure(update);
  const alone = apply(openDocument(null, clientId), update);
  const { changes: theirs, unreadable } = readHistory(alone);
  if (unreadable.length > 0) throw new RefusedUpdate('unreadable', unreadable[0]!.slice(0, 80));
  if (theirs.length > CHANGES_LIMIT) throw new RefusedUpdate('too-much', null);
  alone.destroy();
  const known = changeIds(doc);
  const merged = apply(openDocument(documentBytes(doc), clientId), update);
  const { changes } = readHistory(merged);
  const stillThere = new Set(changes.map(({ id }) => id));
  for (const id of known) if (!stillThere.has(id)) throw new RefusedUpdate('erases', id);
  const fresh = changes.filter(({ id }) => !known.has(id));
  explain(doc, merged, collections, fresh);
  return { doc: merged, changes: fresh };
}

function measure(update: Uint8Array): void {
  if (update.length > UPDATE_LIMIT) throw new RefusedUpdate('too-much', null);
  let span = 0;
  try {
    const { from, to } = Y.parseUpdateMeta(update);
    for (const [client, end] of to) span += end - (from.get(client) ?? 0);
  } catch (cause) {
    throw new RefusedUpdate('damaged', null, { cause });
  }
  if (!(span >= 0 && span <= SPAN_LIMIT)) throw new RefusedUpdate('too-much', null);
}

function apply(doc: Y.Doc, update: Uint8Array): Y.Doc {
  try {
    Y.applyUpdate(doc, update);
  } catch (cause) {
    throw new RefusedUpdate('damaged', null, { cause });
  }
  // A file holds all that its member knew; a part that leads on from nothing is missing its other half.
  if (doc.store.pendingStructs !== null || doc.store.pendingDs !== null) throw new RefusedUpdate('damaged', null);
  return doc;
}

/** Every thing that is another one afterwards has a change that says who did it. */
function explain(before: Y.Doc, after: Y.Doc, collections: readonly string[], fresh: readonly TeamChange[]): void {
  const said = new Set(fresh.map(({ collection, item }) => itemKey(collection, item)));
  for (const collection of collections) {
    const was = readItems(before, collection);
    for (const [id, item] of readItems(after, collection)) {
      if (said.has(itemKey(collection, id))) continue;
      const old = was.get(id);
      if (old === undefined || written(old) !== written(item)) throw new RefusedUpdate('unexplained', id.slice(0, 80));
    }
  }
}

function written({ fields, removed }: SharedItem): string {
  return canonicalText([removed, { ...fields }]);
}
