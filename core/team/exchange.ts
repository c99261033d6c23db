import type { Database } from '../store/schema';
import { type Context, changeTeam } from './change-team';
import { arrive, RefusedUpdate } from './document/arrive';
import type { TeamChange } from './document/change';
import type { Opened } from './file/team-file';
import type { Exchanged, RefusedFile } from './result';
import { KINDS } from './shared/kinds';

/** A file that was opened. */
export interface Arrival extends Opened {
  file: string;
}

/**
 * Merges the files of members into what the team shares. Each is taken whole or not at all; one that is refused hinders no other. In whatever
 * order they come, and how often, the outcome is the same.
 */
export async function exchange(
  db: Database,
  arrivals: readonly Arrival[],
  refusedBefore: readonly RefusedFile[],
  context: Context,
): Promise<{ exchanged: Exchanged; own: Pick<Opened, 'member' | 'update'> }> {
  let files: Exchanged['files'] = [];
  let refusedFiles: RefusedFile[] = [];
  const names = KINDS.map(({ name }) => name);
  const { own, made, refused, document, member } = await changeTeam(db, context, 'arrived', first => {
    files = [];
    refusedFiles = [...refusedBefore];
    let doc = first;
    const changes: TeamChange[] = [];
    for (const { file, member: from, savedAt, update } of arrivals) {
      try {
        const arrived = arrive(doc, update, names, context.newClientId());
        doc = arrived.doc;
        changes.push(...arrived.changes);
        files.push({ file, member: from.name, savedAt, changes: arrived.changes.length });
      } catch (error) {
        if (!(error instanceof RefusedUpdate)) throw error;
        refusedFiles.push({ file, why: error.why, place: error.place });
      }
    }
    return { doc, changes };
  });
  const arrived = [...made].sort((a, b) => (a.at < b.at ? -1 : 1));
  return {
    exchanged: { arrived, own: own.length, files, refusedFiles, refusedItems: refused },
    own: { member, update: document },
  };
}
