import { insertOrCopy } from '../../insert-or-copy';
import { say } from '../../words';
import type { ProcessContext } from '../process-flow';
import { banText } from './ban-text';

export type Drafting = ReturnType<typeof drafting>;

/** What becomes of the mails to single people that the user is working on, each by the key of its draft. Nothing here can send. */
export function drafting({
  analyst,
  browser,
  drafts: { draftOf, draft, keepDraft },
  act,
  toast,
}: Pick<ProcessContext, 'analyst' | 'browser' | 'drafts' | 'act' | 'toast'>) {
  let inserting = false;
  return {
    /**
     * Into the open composer, unless the person may not be written to: that is looked up at this very moment. `note` keeps that it was inserted, and
     * gives the name by which that is taken back.
     */
    async insert(key: string, personId: string, text: string, note: () => Promise<string>): Promise<void> {
      if (inserting) return;
      inserting = true;
      // On the disk before the page is touched, as a reply is.
      await act(() => keepDraft(key));
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
  };
}
