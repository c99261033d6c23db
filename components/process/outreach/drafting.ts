import { signal } from '@preact/signals';
import { insertOrCopy } from '../../insert-or-copy';
import { type Draft, NEW_DRAFT } from '../../reply-text';
import { say } from '../../words';
import type { ProcessContext } from '../process-flow';
import { banText } from './ban-text';

export type Drafting = ReturnType<typeof drafting>;

/** Mails to single people that the user is working on, by a key of the caller's choice, and what became of Insert. Nothing here can send. */
export function drafting({
  analyst,
  browser,
  act,
  toast,
}: Pick<ProcessContext, 'analyst' | 'browser' | 'act' | 'toast'>) {
  const drafts = signal<Record<string, Draft>>({});
  let inserting = false;
  const draftOf = (key: string): Draft => drafts.value[key] ?? NEW_DRAFT;
  const draft = (key: string, change: Partial<Draft>) => {
    drafts.value = { ...drafts.value, [key]: { ...draftOf(key), ...change } };
  };
  return {
    draftOf,
    draft,
    /**
     * Into the open composer, unless the person may not be written to: that is looked up at this very moment. `note` keeps that it was inserted, and
     * gives the name by which that is taken back.
     */
    async insert(key: string, personId: string, text: string, note: () => Promise<string>): Promise<void> {
      if (inserting) return;
      inserting = true;
      await act(async () => {
        const ban = await analyst.writingBan(personId);
        if (ban !== null) {
          toast.tell(say('outreach_refused', { why: banText(ban.why) }));
          return;
        }
        const result = await insertOrCopy(browser, text);
        draft(key, { inserted: result.done ? { done: true, decisionId: await note(), edited: false } : result });
      });
      inserting = false;
    },
    /** Out of the composer again; `forget` takes the note back. */
    async undoInsert(key: string, forget: (noted: string) => Promise<void>): Promise<void> {
      await act(async () => {
        const { inserted } = draftOf(key);
        const result = await browser.undoInsert();
        toast.tell(say(result.done ? 'toast_insert_undone' : 'toast_insert_kept'));
        if (!result.done) return;
        draft(key, { inserted: null });
        if (inserted?.done) await forget(inserted.decisionId);
      });
    },
    drop(key: string): void {
      const { [key]: _, ...rest } = drafts.value;
      drafts.value = rest;
    },
  };
}
