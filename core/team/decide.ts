import type * as Y from 'yjs';
import { StoreError } from '../store/errors';
import type { Database } from '../store/schema';
import type { TeamState } from '../store/team-entry';
import { read } from '../store/transaction';
import { asEdit, type Context, changeTeam } from './change-team';
import { REMOVED, type TeamChange } from './document/change';
import { commit } from './document/commit';
import { findConflicts } from './document/conflicts';
import { openDocument, readItems } from './document/document';
import { documentAt, editsTowards } from './document/earlier';
import { readHistory } from './document/history';
import { membershipOf } from './membership';
import type { RestorePreview } from './result';
import { KINDS } from './shared/kinds';

/** Names one open conflict. */
export interface ConflictName {
  collection: string;
  item: string;
  field: string;
}

/** What is asked for is not there any more: settled or taken back elsewhere. */
function notThere(what: string): StoreError {
  return new StoreError('team-not-there', `The team's document has no such ${what}.`);
}

/**
 * Settles a conflict with the value of one side, or with what stands now. It is a change of its own, which comes after all sides.
 * @param change id of the chosen side; null: as it is now
 */
export async function settle(db: Database, name: ConflictName, change: string | null, context: Context): Promise<void> {
  await changeTeam(db, context, 'choice', (doc, writing) => {
    const kind = KINDS.find(one => one.name === name.collection);
    const conflict = conflictsOf(doc).find(
      ({ collection, item, field }) => collection === name.collection && item === name.item && field === name.field,
    );
    const side = conflict?.sides.find(one => one.change === change);
    if (!kind || !conflict || (change !== null && !side)) throw notThere('conflict');
    const value = side ? side.value : conflict.now;
    const edit = { kind, id: name.item, ...asEdit([{ field: name.field, value }]) };
    return { doc, changes: commit(doc, [edit], { ...writing, why: 'choice' }) };
  });
}

/** Makes of the thing what it was before one change, in the fields that this change touched. Is a change of its own. */
export async function takeBack(db: Database, changeId: string, context: Context): Promise<void> {
  await changeTeam(db, context, 'take-back', (doc, writing) => {
    const change = readHistory(doc).changes.find(({ id }) => id === changeId);
    const kind = KINDS.find(({ name }) => name === change?.collection);
    if (!change || !kind) throw notThere('change');
    const edit = { kind, id: change.item, ...before(change) };
    return { doc, changes: commit(doc, [edit], { ...writing, why: 'take-back' }) };
  });
}

/** What made a thing is taken back by removing it; its texts stay, so that this can be taken back in turn. */
function before({ fields }: TeamChange) {
  const made = fields.some(({ field, from }) => field === REMOVED && from === null);
  return made ? { fields: {}, removed: true } : asEdit(fields.map(({ field, from }) => ({ field, value: from })));
}

/** Makes everything shared what it was in an earlier state. Is a change of its own. */
export async function restoreState(db: Database, seq: number, context: Context): Promise<void> {
  const state = await stateOf(db, seq);
  await changeTeam(db, context, 'restore', (doc, writing) => ({
    doc,
    changes: commit(doc, editsTowards(doc, documentAt(doc, state.mark), KINDS), { ...writing, why: 'restore' }),
  }));
}

/** What going back would change, remove and bring back. */
export async function previewState(db: Database, seq: number, clientId: number): Promise<RestorePreview> {
  const state = await stateOf(db, seq);
  const team = await membershipOf(db);
  if (team === null) throw new StoreError('no-team', 'This browser is in no team.');
  const doc = openDocument(team.document, clientId);
  const preview: RestorePreview = { changed: [], removed: [], returned: [] };
  for (const { kind, id, fields, removed } of editsTowards(doc, documentAt(doc, state.mark), KINDS)) {
    const now = readItems(doc, kind.name).get(id)?.fields ?? {};
    const list = removed === true ? preview.removed : removed === false ? preview.returned : preview.changed;
    list.push({ collection: kind.name, title: kind.title({ ...now, ...(removed === true ? {} : fields) }) });
  }
  return preview;
}

async function stateOf(db: Database, seq: number): Promise<TeamState> {
  const state = await read(db, ['teamStates'], tx => tx.objectStore('teamStates').get(seq));
  if (!state) throw notThere('state');
  return state;
}

/** Open conflicts of a document. */
export function conflictsOf(doc: Y.Doc) {
  const items = new Map(KINDS.map(({ name }) => [name, readItems(doc, name)]));
  return findConflicts(readHistory(doc).changes, (collection, id) => items.get(collection)?.get(id));
}
