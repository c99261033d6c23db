import type { Database, WriteTransaction } from '../store/schema';
import { TEAM_KEYS, type TeamMembership, type TeamState } from '../store/team-entry';
import { read } from '../store/transaction';
import { membershipIn } from './change-team';
import { conflictsOf } from './decide';
import { UPDATE_LIMIT } from './document/arrive';
import type { TeamChange } from './document/change';
import { openDocument, readItems } from './document/document';
import { readHistory } from './document/history';
import type { TeamFolder } from './file/folder';
import type { Team } from './result';
import { KINDS } from './shared/kinds';
import { ownEdits } from './take-up';

const CHANGES_SHOWN = 200;

/** The team as this browser knows it; null: in none. Nothing is written. */
export function readTeam(db: Database, clientId: number): Promise<Team | null> {
  const stores = [...new Set(['team' as const, 'teamStates' as const, ...KINDS.flatMap(kind => kind.stores)])];
  return read(db, stores, async reading => {
    const tx = reading as unknown as WriteTransaction;
    const team = await membershipIn(tx);
    if (team === null) return null;
    const [states, passphrase, folder] = await Promise.all([
      tx.objectStore('teamStates').getAll(),
      tx.objectStore('team').get(TEAM_KEYS.passphrase),
      tx.objectStore('team').get(TEAM_KEYS.folder),
    ]);
    const doc = openDocument(team.document, clientId);
    const { edits } = await ownEdits(tx, doc, team.applied, KINDS);
    const { changes } = readHistory(doc);
    const live = KINDS.map(({ name }) => [...readItems(doc, name).values()].filter(({ removed }) => !removed).length);
    return {
      member: team.member,
      readAt: team.readAt,
      writtenAt: team.writtenAt,
      hasPassphrase: passphrase !== undefined,
      folder: (folder as TeamFolder | undefined)?.name ?? null,
      shared: Object.fromEntries(KINDS.map(({ name }, at) => [name, live[at]!])),
      unsaved: edits.length + madeSince(changes, team),
      members: membersOf(changes),
      changes: changes.slice(-CHANGES_SHOWN).reverse(),
      changesInAll: changes.length,
      conflicts: conflictsOf(doc),
      states: states.map(stateOf).reverse(),
      bytes: team.document.length,
      bytesLimit: UPDATE_LIMIT,
    } satisfies Team;
  });
}

/** Own changes since the own file was last written: choices, what was taken back and restored. */
function madeSince(changes: readonly TeamChange[], { member, writtenAt }: TeamMembership): number {
  return changes.filter(({ by, at }) => by.id === member.id && (writtenAt === null || at > writtenAt)).length;
}

function membersOf(changes: readonly TeamChange[]): Team['members'] {
  const members = new Map<string, Team['members'][number]>();
  // Oldest first, so the latest name and time stay.
  for (const { by, at } of changes) {
    members.set(by.id, { ...by, changes: (members.get(by.id)?.changes ?? 0) + 1, lastAt: at });
  }
  return [...members.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

function stateOf({ seq, at, why, by, changes }: TeamState) {
  return { seq, at, why, by, changes };
}
