import { type Signal, signal } from '@preact/signals';
import type { Exchanged, RestorePreview } from '../../../core/team/result';
import { failureText } from '../../failure';
import { remote } from '../../remote';
import { say } from '../../words';
import type { ProcessContext, SectionFlow } from '../process-flow';
import type { ConflictName } from './services';

/** Files done and in all. */
export interface ExchangeProgress {
  done: number;
  total: number;
}

export type TeamFlow = ReturnType<typeof teamFlow>;

/** What a team shares by files: who is in it, what came in, what is not settled. */
export function teamFlow({ analyst, browser, toast, act, reload }: ProcessContext) {
  const team = remote(() => analyst.team(), failureText);
  /** null: no exchange is under way. */
  const progress: Signal<ExchangeProgress | null> = signal(null);
  /** What the latest exchange brought; null: none in this panel yet. */
  const outcome: Signal<Exchanged | null> = signal(null);
  const preview: Signal<{ seq: number; would: RestorePreview } | null> = signal(null);

  async function change(action: () => Promise<void>, told?: string): Promise<void> {
    if ((await act(action)) && told !== undefined) toast.tell(told);
    await reload();
  }

  async function exchange(
    run: (onProgress: (done: number, total: number) => void) => Promise<Exchanged | null>,
  ): Promise<void> {
    if (progress.peek() !== null) return;
    progress.value = { done: 0, total: 0 };
    await change(async () => {
      const came = await run((done, total) => {
        progress.value = { done, total };
      });
      if (came === null) toast.tell(say('team_cancelled'));
      else outcome.value = came;
    });
    progress.value = null;
  }

  return {
    sources: [team],
    team,
    progress,
    outcome,
    preview,
    hasFolders: browser.folders !== undefined,
    join: (name: string, passphrase: string) =>
      change(async () => {
        await analyst.joinTeam(name);
        if (passphrase !== '') await analyst.setTeamPassphrase(passphrase);
      }),
    rename: (name: string) => change(() => analyst.joinTeam(name)),
    leave: () =>
      change(async () => {
        await analyst.leaveTeam();
        outcome.value = null;
      }, say('team_left')),
    setPassphrase: (passphrase: string | null) =>
      change(
        () => analyst.setTeamPassphrase(passphrase),
        say(passphrase === null ? 'team_passphrase_gone' : 'team_passphrase_set'),
      ),
    /** Called straight from a click: the browser shows its folders only then. */
    chooseFolder: () =>
      change(async () => {
        const folder = await browser.folders?.choose();
        if (folder) await analyst.keepTeamFolder(folder);
      }),
    forgetFolder: () => change(() => analyst.keepTeamFolder(null)),
    saveFile: () =>
      change(async () => {
        const { name, blob } = await analyst.teamFile();
        browser.save(name, blob);
      }),
    readFiles: (files: File[]) => exchange(onProgress => analyst.readTeamFiles(files, onProgress)),
    /** Called straight from a click: the browser may ask for the folder again. */
    exchangeInFolder: () =>
      exchange(async onProgress => {
        const folder = await analyst.teamFolder();
        if (folder === null || !(await browser.folders?.allow(folder))) throw new Error(say('team_folder_denied'));
        return analyst.exchangeInFolder(onProgress);
      }),
    cancel: () => void act(() => analyst.cancelExchange()),
    settle: (conflict: ConflictName, side: string | null) =>
      change(() => analyst.settleConflict(conflict, side), say('team_settled')),
    takeBack: (id: string) => change(() => analyst.takeBackChange(id), say('team_taken_back')),
    async look(seq: number): Promise<void> {
      if (preview.peek()?.seq === seq) preview.value = null;
      else
        await act(async () => {
          preview.value = { seq, would: await analyst.previewTeamState(seq) };
        });
    },
    restore: (seq: number) =>
      change(async () => {
        await analyst.restoreTeamState(seq);
        preview.value = null;
      }, say('team_restored')),
  } satisfies SectionFlow & Record<string, unknown>;
}
