import type { TeamAnalyst } from '../../../components/process/team/services';
import type { Context, Opened, TeamFolder } from '../../../core/team';
import type { ProcessSources } from './process-analyst';
import { openFiles } from './team-files';

/** The merge engine comes with the first question about the team: nobody else waits for it. */
const load = () => import('../../../core/team');

const newClientId = () => crypto.getRandomValues(new Uint32Array(1))[0]!;

function context(): Context {
  return { now: new Date().toISOString(), newId: () => crypto.randomUUID(), newClientId };
}

interface Own {
  own: Pick<Opened, 'member' | 'update'>;
  at: string;
}

/** What the team shares. Everything is computed here, beside the panel. */
export function teamAnalyst({ stored, change }: ProcessSources): TeamAnalyst {
  let running: AbortController | null = null;

  /** Opens and merges; null where it was cancelled before anything was changed. */
  async function take(files: readonly File[], onProgress: (done: number, total: number) => void) {
    running = new AbortController();
    const { signal } = running;
    try {
      const { exchange, passphraseOf } = await load();
      const opened = await openFiles(files, await passphraseOf(await stored.database()), onProgress, signal);
      if (opened === null) return null;
      const now = context();
      const taken = await change('everything', db => exchange(db, opened.arrivals, opened.refused, now));
      return { ...taken, at: now.now };
    } finally {
      running = null;
    }
  }

  /** The user's own file; `put` brings it where it belongs, and only then is it noted as written. */
  async function writeOwn({ own, at }: Own, put: (name: string, text: string) => void | Promise<void>): Promise<void> {
    const { markWritten, passphraseOf, teamFileName, writeTeamFile } = await load();
    const text = await writeTeamFile({ ...own, savedAt: at }, await passphraseOf(await stored.database()));
    await put(teamFileName(own.member), text);
    await change('settings', db => markWritten(db, at));
  }

  return {
    team: async () => (await load()).readTeam(await stored.database(), newClientId()),
    joinTeam: name => change('settings', async db => (await load()).joinTeam(db, name, context())),
    leaveTeam: () => change('settings', async db => (await load()).leaveTeam(db)),
    async setTeamPassphrase(passphrase) {
      const { keepPassphrase, passphraseKey } = await load();
      const key = passphrase === null ? null : await passphraseKey(passphrase);
      await change('settings', db => keepPassphrase(db, key));
    },
    async teamFile() {
      const taken = await take([], () => undefined);
      let file = { name: '', blob: new Blob() };
      await writeOwn(taken!, (name, text) => {
        file = { name, blob: new Blob([text], { type: 'application/json' }) };
      });
      return file;
    },
    readTeamFiles: async (files, onProgress) => (await take(files, onProgress))?.exchanged ?? null,
    async exchangeInFolder(onProgress) {
      const { folderOf, readFolder, writeToFolder } = await load();
      const folder = await folderOf(await stored.database());
      if (folder === null) return null;
      const taken = await take(await readFolder(folder), onProgress);
      if (taken === null) return null;
      await writeOwn(taken, (name, text) => writeToFolder(folder, name, text));
      return taken.exchanged;
    },
    cancelExchange: async () => running?.abort(),
    teamFolder: async () =>
      (await (await load()).folderOf(await stored.database())) as unknown as FileSystemDirectoryHandle | null,
    keepTeamFolder: folder =>
      change('settings', async db => (await load()).keepFolder(db, folder as unknown as TeamFolder | null)),
    settleConflict: async (conflict, side) => {
      const { settle } = await load();
      await change('everything', db => settle(db, conflict, side, context()));
    },
    takeBackChange: async id => {
      const { takeBack } = await load();
      await change('everything', db => takeBack(db, id, context()));
    },
    previewTeamState: async seq => (await load()).previewState(await stored.database(), seq, newClientId()),
    restoreTeamState: async seq => {
      const { restoreState } = await load();
      await change('everything', db => restoreState(db, seq, context()));
    },
  };
}
