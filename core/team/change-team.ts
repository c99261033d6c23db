import type * as Y from 'yjs';
import type { Instant } from '../records/time';
import { StoreError } from '../store/errors';
import type { Database, StoreName, WriteTransaction } from '../store/schema';
import { TEAM_KEYS, type TeamMembership, type TeamState } from '../store/team-entry';
import { write } from '../store/transaction';
import { type Author, REMOVED, type TeamChange } from './document/change';
import { commit, type Writing } from './document/commit';
import { documentBytes, openDocument } from './document/document';
import { markState } from './document/earlier';
import type { RefusedItem } from './result';
import { KINDS } from './shared/kinds';
import { ownEdits } from './take-up';
import { writeBack } from './write-back';

/** Clock and chance of one call. */
export interface Context {
  now: Instant;
  newId(): string;
  /** A new number below 2^32 with each call: see `openDocument`. */
  newClientId(): number;
}

export interface Step {
  doc: Y.Doc;
  changes: TeamChange[];
}

/** Earlier states that are kept. */
const STATES_LIMIT = 200;
const STORES: readonly StoreName[] = [
  ...new Set<StoreName>(['team', 'teamStates', ...KINDS.flatMap(kind => kind.stores)]),
];

/**
 * One change of what the team shares, all or nothing: takes up what the user changed in the store, does `work` on the document, and makes the
 * store what the document then says. On the disk when it resolves.
 * @param work gives the document that is to be kept, and what is new in it; it must not wait
 * @throws StoreError `no-team`
 */
export function changeTeam(
  db: Database,
  context: Context,
  why: TeamState['why'],
  work: (doc: Y.Doc, writing: Omit<Writing, 'why'>) => Step,
): Promise<{ own: TeamChange[]; made: TeamChange[]; refused: RefusedItem[]; document: Uint8Array; member: Author }> {
  return write(
    db,
    STORES,
    async tx => {
      const team = await membershipIn(tx);
      if (team === null) throw new StoreError('no-team', 'This browser is in no team.');
      const doc = openDocument(team.document, context.newClientId());
      const writing = { by: team.member, at: context.now, newId: context.newId };
      const taken = await ownEdits(tx, doc, team.applied, KINDS);
      const own = commit(doc, taken.edits, { ...writing, why: 'edit' });
      keepState(tx, doc, context.now, 'own', own);
      const { doc: next, changes: made } = work(doc, writing);
      keepState(tx, next, context.now, why, made);
      const { applied, refused } = await writeBack(tx, next, taken.applied, team.member.id, KINDS);
      const document = documentBytes(next);
      const readAt = why === 'arrived' ? context.now : team.readAt;
      await tx.objectStore('team').put({ ...team, document, applied, readAt }, TEAM_KEYS.membership);
      await trim(tx);
      return { own, made, refused, document, member: team.member };
    },
    'strict',
  );
}

export async function membershipIn(tx: Pick<WriteTransaction, 'objectStore'>): Promise<TeamMembership | null> {
  return ((await tx.objectStore('team').get(TEAM_KEYS.membership)) as TeamMembership | undefined) ?? null;
}

function keepState(tx: WriteTransaction, doc: Y.Doc, at: Instant, why: TeamState['why'], changes: TeamChange[]): void {
  if (changes.length === 0) return;
  const by = [...new Set(changes.map(({ by: { name } }) => name))].slice(0, 50);
  // The store gives `seq`.
  void tx.objectStore('teamStates').add({ at, why, by, changes: changes.length, mark: markState(doc) } as TeamState);
}

async function trim(tx: WriteTransaction): Promise<void> {
  const seqs = await tx.objectStore('teamStates').getAllKeys();
  await Promise.all(seqs.slice(0, -STATES_LIMIT).map(seq => tx.objectStore('teamStates').delete(seq)));
}

/** A change of a field as the edit that writes it. */
export function asEdit(fields: readonly { field: string; value: TeamChange['fields'][number]['to'] }[]) {
  const values = fields.filter(({ field }) => field !== REMOVED);
  const presence = fields.find(({ field }) => field === REMOVED);
  return {
    fields: Object.fromEntries(values.map(({ field, value }) => [field, value])),
    // Taken back to before it was there: removed.
    ...(presence ? { removed: presence.value !== false } : {}),
  };
}
