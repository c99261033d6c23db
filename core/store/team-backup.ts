import { shortText, z } from '../records/schemas';
import { fromBase64, toBase64 } from './base64';
import type { ReadTransaction, WriteTransaction } from './schema';
import { TEAM_KEYS, TeamMembership, TeamState } from './team-entry';

/** Bytes as the text of a JSON file: base 64. */
const written = z.base64();

/** What an export holds of the team: the shared document with its earlier states. Not the passphrase, and not the folder. */
export const TeamBackup = z.strictObject({
  membership: TeamMembership.extend({ document: written }),
  states: z.array(TeamState.extend({ mark: written, by: z.array(shortText) })),
});
export type TeamBackup = z.infer<typeof TeamBackup>;

/** null: in no team. */
export async function teamForBackup(tx: ReadTransaction): Promise<TeamBackup | null> {
  const [held, states] = await Promise.all([
    tx.objectStore('team').get(TEAM_KEYS.membership),
    tx.objectStore('teamStates').getAll(),
  ]);
  if (held === undefined) return null;
  const membership = held as TeamMembership;
  return {
    membership: { ...membership, document: toBase64(membership.document) },
    states: states.map(state => ({ ...state, mark: toBase64(state.mark) })),
  };
}

/** The requests that put it in. */
export function restoreTeam(tx: WriteTransaction, { membership, states }: TeamBackup): Promise<unknown>[] {
  const document = fromBase64(membership.document);
  return [
    tx.objectStore('team').put({ ...membership, document } satisfies TeamMembership, TEAM_KEYS.membership),
    ...states.map(state => tx.objectStore('teamStates').add({ ...state, mark: fromBase64(state.mark) })),
  ];
}
