import type { Decision } from '../core/records';
import type { DealFlag } from '../core/sales/deals/result';
import type { ContactKind } from '../core/sales/plan/result';
import type { Analyst } from './services';
import type { Toasts } from './toasts';
import { say } from './words';

export interface DecisionsAbout {
  analyst: Pick<Analyst, 'decide' | 'undoDecision'>;
  act: (action: () => Promise<void>) => Promise<boolean>;
  toast: Toasts;
  reload: () => Promise<void>;
  /** Takes what was decided about off the screen; the analysis confirms it a moment later. */
  onGone: (subject: string) => void;
}

export type DecisionFlow = ReturnType<typeof decisionFlow>;

/** The user's decisions: each is written, told with its undo, and followed by new answers. */
export function decisionFlow({ analyst, act, toast, reload, onGone }: DecisionsAbout) {
  async function note(
    given: Pick<Decision, 'what' | 'subject'> & Partial<Pick<Decision, 'until' | 'choice' | 'text'>>,
    told: string,
    after: () => void = () => {},
  ): Promise<void> {
    await act(async () => {
      const made = await analyst.decide({ until: null, choice: null, text: null, ...given });
      after();
      toast.tell(told, async () => {
        await act(() => analyst.undoDecision(made.id));
        await reload();
      });
      await reload();
    });
  }
  return {
    note,
    decide: (what: 'done' | 'snoozed' | 'dismissed', subject: string, name: string, until: string | null) =>
      note({ what, subject, until }, say(`toast_${what}`, { name }), () => onGone(subject)),
    /** How a contact of the plan is made. */
    chooseKind: (subject: string, name: string, kind: ContactKind) =>
      note({ what: 'contact-kind', subject, choice: kind }, say('toast_kind', { name, kind: say(`kind_of_${kind}`) })),
    /** What was learned of the suggestions counts no longer. */
    relearn: () => note({ what: 'relearn', subject: 'follow-ups' }, say('toast_relearn')),
    /** A warning about a deal stays away until it is clearly worse. */
    dismissFlag: (dealId: string, flag: Pick<DealFlag, 'words' | 'standing'>) =>
      note(
        { what: 'flag-dismissed', subject: dealId, choice: flag.words.code, text: flag.standing },
        say('toast_flag_dismissed'),
      ),
    restoreFlags: (dealId: string) => note({ what: 'flag-restored', subject: dealId }, say('toast_flags_restored')),
  };
}
