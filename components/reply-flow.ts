import { signal } from '@preact/signals';
import type { ActResult } from '../core/sites/site';
import type { SupportCase } from '../core/support/reply/result';
import { type Draft, NEW_DRAFT } from './reply-text';
import type { Analyst, Browser } from './services';
import { say } from './words';

/** Here nothing that the user does on the page would help, so the text goes onto the clipboard. */
const TO_CLIPBOARD: ReadonlySet<Extract<ActResult, { done: false }>['why']> = new Set([
  'unknown-editor',
  'refused',
  'not-supported',
]);

/** The replies that the user is working on, and what became of Insert. `act` runs an action and tells its failure, `tell` shows a message. */
export function replyFlow(
  analyst: Pick<Analyst, 'decide' | 'undoDecision'>,
  browser: Pick<Browser, 'insert' | 'undoInsert' | 'copy'>,
  act: (action: () => Promise<void>) => Promise<boolean>,
  tell: (text: string) => void,
) {
  const drafts = signal<Record<string, Draft>>({});

  function draftOf(threadKey: string): Draft {
    return drafts.value[threadKey] ?? NEW_DRAFT;
  }
  function draft(threadKey: string, change: Partial<Draft>): void {
    drafts.value = { ...drafts.value, [threadKey]: { ...draftOf(threadKey), ...change } };
  }

  return {
    drafts,
    draftOf,
    draft,
    /** Into the open reply box, or else, by the same click, onto the clipboard. */
    async insert({ threadKey }: SupportCase, templateId: string, text: string): Promise<void> {
      await act(async () => {
        const result = await browser.insert(text);
        if (!result.done) {
          const copies = TO_CLIPBOARD.has(result.why);
          // The card offers Copy where the browser refuses.
          const copied =
            copies &&
            (await browser.copy(text).then(
              () => true,
              () => false,
            ));
          draft(threadKey, { inserted: { ...result, copied } });
          return;
        }
        const edited = draftOf(threadKey).edited !== null;
        const { id } = await analyst.decide({
          what: edited ? 'edited' : 'inserted',
          subject: threadKey,
          until: null,
          choice: templateId,
          text: edited ? text : null,
        });
        draft(threadKey, { inserted: { done: true, decisionId: id } });
      });
    },
    /** Out of the reply box again, and out of what was learned. */
    async undoInsert({ threadKey }: SupportCase): Promise<void> {
      await act(async () => {
        const { inserted } = draftOf(threadKey);
        const result = await browser.undoInsert();
        tell(say(result.done ? 'toast_insert_undone' : 'toast_insert_kept'));
        if (!result.done) return;
        draft(threadKey, { inserted: null });
        if (inserted?.done) await analyst.undoDecision(inserted.decisionId);
      });
    },
  };
}
