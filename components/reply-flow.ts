import type { SuggestedReply } from '../core/records';
import type { SupportCase } from '../core/support/reply/result';
import { insertOrCopy } from './insert-or-copy';
import type { KeptDrafts } from './kept-drafts';
import { type Draft, editableText, slotValues } from './reply-text';
import type { Analyst, Browser } from './services';
import { slotName } from './tell';
import { say } from './words';

/** What was suggested, beside which the inserted text shows what the user changed. */
function suggested(of: SupportCase, templateId: string, { filled }: Draft): SuggestedReply | undefined {
  const candidate = of.candidates.find(one => one.templateId === templateId);
  if (!candidate) return undefined;
  return {
    messageId: of.messageId,
    category: candidate.category,
    articleId: candidate.articleId,
    drafted: editableText(candidate, filled, slotName),
    values: slotValues(candidate, filled),
  };
}

/** What becomes of the replies that the user is working on. `act` runs an action and tells its failure, `tell` shows a message. */
export function replyFlow(
  analyst: Pick<Analyst, 'decide' | 'undoDecision'>,
  browser: Pick<Browser, 'insert' | 'undoInsert' | 'copy'>,
  { draftOf, draft, keepDraft }: KeptDrafts,
  act: (action: () => Promise<void>) => Promise<boolean>,
  tell: (text: string) => void,
) {
  let inserting = false;
  return {
    /** Into the open reply box, or else, by the same click, onto the clipboard. */
    async insert(into: SupportCase, templateId: string, text: string): Promise<void> {
      const { threadKey } = into;
      // A second click while the first one is on its way would put the text there twice.
      if (inserting) return;
      inserting = true;
      // On the disk before the page is touched: whatever happens there, the text is not lost. A full disk is told, and stops nobody.
      await act(() => keepDraft(threadKey));
      await act(async () => {
        const result = await insertOrCopy(browser, text);
        if (!result.done) {
          draft(threadKey, { inserted: result });
          return;
        }
        const reply = suggested(into, templateId, draftOf(threadKey));
        // Opened for editing and left as it was is no change.
        const edited = draftOf(threadKey).edited !== null && reply?.drafted !== text;
        const { id } = await analyst.decide({
          what: edited ? 'edited' : 'inserted',
          subject: threadKey,
          until: null,
          choice: templateId,
          text: edited ? text : null,
          ...(reply && { reply }),
        });
        draft(threadKey, { inserted: { done: true, decisionId: id, edited } });
      });
      inserting = false;
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
