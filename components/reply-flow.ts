import { signal } from '@preact/signals';
import type { SuggestedReply } from '../core/records';
import type { SupportCase } from '../core/support/reply/result';
import { insertOrCopy } from './insert-or-copy';
import { type Draft, editableText, NEW_DRAFT, slotValues } from './reply-text';
import type { Analyst, Browser } from './services';
import { slotName } from './tell';
import { say } from './words';

/** Typing is kept when it rests for so long, in milliseconds, */
const KEEP_MS = 300;
/** and at the latest so long after its first key. */
const KEEP_AT_LATEST_MS = 700;

/** Nothing of the user's own is in it. */
function isUntouched({ edited, filled }: Draft): boolean {
  return edited === null && Object.values(filled).every(value => value.trim() === '');
}

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

/**
 * The replies that the user is working on, and what became of Insert. What the user has written is kept on the disk until a page has taken
 * it. `act` runs an action and tells its failure, `tell` shows a message.
 */
export function replyFlow(
  analyst: Pick<Analyst, 'decide' | 'undoDecision' | 'drafts' | 'keepDraft' | 'dropDraft'>,
  browser: Pick<Browser, 'insert' | 'undoInsert' | 'copy'>,
  act: (action: () => Promise<void>) => Promise<boolean>,
  tell: (text: string) => void,
) {
  const drafts = signal<Record<string, Draft>>({});
  /** Conversations with a draft on the disk. */
  const kept = new Set<string>();
  let inserting = false;
  const waiting = new Map<string, { timer: ReturnType<typeof setTimeout>; since: number }>();

  function draftOf(threadKey: string): Draft {
    return drafts.value[threadKey] ?? NEW_DRAFT;
  }
  function draft(threadKey: string, change: Partial<Draft>): void {
    drafts.value = { ...drafts.value, [threadKey]: { ...draftOf(threadKey), ...change } };
    const before = waiting.get(threadKey);
    clearTimeout(before?.timer);
    const now = performance.now();
    const since = before?.since ?? now;
    const wait = Math.max(0, Math.min(KEEP_MS, since + KEEP_AT_LATEST_MS - now));
    waiting.set(threadKey, { timer: setTimeout(() => void act(() => keep(threadKey)), wait), since });
  }
  /** Writes what stands there now; a text that a page holds needs no second place. */
  async function keep(threadKey: string): Promise<void> {
    clearTimeout(waiting.get(threadKey)?.timer);
    waiting.delete(threadKey);
    const { index, filled, edited, inserted } = draftOf(threadKey);
    const needed = inserted?.done !== true && !isUntouched(draftOf(threadKey));
    if (needed) await analyst.keepDraft({ threadKey, index, filled, edited });
    else if (kept.has(threadKey)) await analyst.dropDraft(threadKey);
    if (needed) kept.add(threadKey);
    else kept.delete(threadKey);
  }

  return {
    drafts,
    draftOf,
    draft,
    /** Brings back what was kept; what was begun meanwhile goes before it. */
    async restoreDrafts(): Promise<void> {
      await act(async () => {
        const restored = (await analyst.drafts()).map(({ threadKey, index, filled, edited }) => {
          kept.add(threadKey);
          return [threadKey, { ...NEW_DRAFT, index, filled, edited }];
        });
        drafts.value = { ...Object.fromEntries(restored), ...drafts.value };
      });
    },
    /** Into the open reply box, or else, by the same click, onto the clipboard. */
    async insert(into: SupportCase, templateId: string, text: string): Promise<void> {
      const { threadKey } = into;
      // A second click while the first one is on its way would put the text there twice.
      if (inserting) return;
      inserting = true;
      // On the disk before the page is touched: whatever happens there, the text is not lost. A full disk is told, and stops nobody.
      await act(() => keep(threadKey));
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
