import type { SupportCase } from '../core/support/reply/result';
import { type Draft, NEW_DRAFT } from './reply-text';
import type { Analyst } from './services';
import type { Toasts } from './toasts';
import { say } from './words';

/** What the user says about one message: its category, and that a suggested reply does not fit. Each begins the reply anew and can be undone. */
export function caseDecisions(
  analyst: Pick<Analyst, 'decide' | 'undoDecision'>,
  act: (action: () => Promise<void>) => Promise<boolean>,
  toast: Toasts,
  reload: () => Promise<void>,
  draft: (threadKey: string, change: Partial<Draft>) => void,
) {
  async function decide(of: SupportCase, what: 'category' | 'rejected', subject: string, choice: string) {
    await act(async () => {
      const made = await analyst.decide({ what, subject, until: null, choice, text: null });
      draft(of.threadKey, NEW_DRAFT);
      toast.tell(say(`toast_${what}`), async () => {
        await act(() => analyst.undoDecision(made.id));
        await reload();
      });
      await reload();
    });
  }
  return {
    chooseCategory: (of: SupportCase, choice: string) => decide(of, 'category', of.messageId ?? of.threadKey, choice),
    rejectReply: (of: SupportCase, templateId: string) => decide(of, 'rejected', of.threadKey, templateId),
  };
}
