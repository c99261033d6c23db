import type { Decision } from '../../records/decision';
import type { Template } from '../../records/records';

/** What the user has said of one template, all messages together. Looking at it and going on says nothing. */
export interface TemplateUse {
  /** Inserted as it was suggested. */
  accepted: number;
  /** Inserted after a change. */
  edited: number;
  /** Said not to fit. */
  rejected: number;
}

/** Expected share of acceptances before anything is known: nobody has complained about friendliness, and brevity comes next. */
const PRIOR: Record<Template['tone'], number> = { warm: 0.42, short: 0.4, formal: 0.38 };
/** The prior counts like this many decisions. */
const PRIOR_DECISIONS = 4;
/** An edited reply was useful and not right. */
const EDITED_SHARE = 0.5;
/** Each slot that the user has to fill takes this much off the prior; more than three make no difference. */
const MISSING_SHARE = 0.1;
const MISSING_LIMIT = 3;

const UNUSED: TemplateUse = { accepted: 0, edited: 0, rejected: 0 };

/** By template id. */
export function templateUses(decisions: readonly Decision[]): Map<string, TemplateUse> {
  const uses = new Map<string, TemplateUse>();
  for (const { what, choice } of decisions) {
    if (choice === null || (what !== 'inserted' && what !== 'edited' && what !== 'rejected')) continue;
    const use = uses.get(choice) ?? { ...UNUSED };
    use[what === 'inserted' ? 'accepted' : what]++;
    uses.set(choice, use);
  }
  return uses;
}

/**
 * Expected share of acceptances of a template, 0…1: the mean of a beta distribution,
 * (accepted + ½ edited + 4 · prior) / (accepted + edited + rejected + 4).
 *
 * @example expectedAcceptance({ tone: 'short' }, 0, { accepted: 1, edited: 0, rejected: 0 }) // 0.52
 */
export function expectedAcceptance(
  { tone }: Pick<Template, 'tone'>,
  missingSlots: number,
  { accepted, edited, rejected }: TemplateUse = UNUSED,
): number {
  const prior = PRIOR[tone] - MISSING_SHARE * Math.min(missingSlots, MISSING_LIMIT);
  return (
    (accepted + EDITED_SHARE * edited + PRIOR_DECISIONS * prior) / (accepted + edited + rejected + PRIOR_DECISIONS)
  );
}
