import type { Instant } from '../records/time';
import type { Database } from '../store/schema';
import { TEAM_KEYS, type TeamMembership } from '../store/team-entry';
import { read, write } from '../store/transaction';
import { type Context, membershipIn } from './change-team';
import { Author } from './document/change';
import { documentBytes, openDocument } from './document/document';
import type { TeamFolder } from './file/folder';

/** Makes the user a member, with nothing shared yet. Does nothing for one who is a member already, but for the name. */
export async function joinTeam(db: Database, name: string, context: Context): Promise<void> {
  await write(
    db,
    ['team'],
    async tx => {
      const known = await membershipIn(tx);
      const member = Author.parse({ id: known?.member.id ?? context.newId(), name: name.trim() });
      const fresh = {
        document: documentBytes(openDocument(null, context.newClientId())),
        applied: {},
        readAt: null,
        writtenAt: null,
      };
      await tx.objectStore('team').put({ ...(known ?? fresh), member } satisfies TeamMembership, TEAM_KEYS.membership);
    },
    'strict',
  );
}

/** Notes that the user's own file holds everything that was written up to then. */
export async function markWritten(db: Database, at: Instant): Promise<void> {
  await write(
    db,
    ['team'],
    async tx => {
      const known = await membershipIn(tx);
      if (known) await tx.objectStore('team').put({ ...known, writtenAt: at }, TEAM_KEYS.membership);
    },
    'strict',
  );
}

/** Forgets the team: its document, history and earlier states, passphrase and folder. What was shared stays in the store. */
export async function leaveTeam(db: Database): Promise<void> {
  await write(
    db,
    ['team', 'teamStates'],
    tx => Promise.all([tx.objectStore('team').clear(), tx.objectStore('teamStates').clear()]),
    'strict',
  );
}

/** @param passphrase as `passphraseKey` gives it; null forgets it */
export function keepPassphrase(db: Database, passphrase: CryptoKey | null): Promise<void> {
  return keep(db, TEAM_KEYS.passphrase, passphrase);
}

export async function passphraseOf(db: Database): Promise<CryptoKey | null> {
  return ((await db.get('team', TEAM_KEYS.passphrase)) as CryptoKey | undefined) ?? null;
}

/** @param folder a handle of the browser; null forgets it */
export function keepFolder(db: Database, folder: TeamFolder | null): Promise<void> {
  return keep(db, TEAM_KEYS.folder, folder);
}

export async function folderOf(db: Database): Promise<TeamFolder | null> {
  return ((await db.get('team', TEAM_KEYS.folder)) as TeamFolder | undefined) ?? null;
}

function keep(db: Database, key: string, value: object | null): Promise<void> {
  return write(
    db,
    ['team'],
    async tx => {
      if (value === null) await tx.objectStore('team').delete(key);
      else await tx.objectStore('team').put(value, key);
    },
    'strict',
  );
}

export function membershipOf(db: Database): Promise<TeamMembership | null> {
  return read(db, ['team'], tx => membershipIn(tx as never));
}
