import type { Deal } from '../../records/records';
import type { Words } from '../../records/result';
import { type Day, dayOf, daysBetween } from '../../records/time';
import type { StageVisit } from '../history/stage-visits';
import type { DealFacts } from './deal-facts';
import { type FlagLimits, type Limit, PRIOR_WEIGHT } from './flag-limits';
import type { DealFlag } from './result';

/** Beyond so many times its limit a warning is a risk. */
const BAD_TIMES = 2;

/** What a deal is held against. */
export interface DealContext {
  facts: DealFacts;
  stay: StageVisit | undefined;
  limits: FlagLimits;
  /** A task about the deal is open. */
  hasTask: boolean;
}

/** Sentences for a limit: with won deals behind it, and from the start value alone. */
const BASES = {
  days: ['deal.basis.days', 'deal.basis.days.start'],
  times: ['deal.basis.times', 'deal.basis.times.start'],
  share: ['deal.basis.share', 'deal.basis.share.start'],
  contacts: ['deal.basis.contacts', 'deal.basis.contacts.start'],
  step: ['deal.basis.step', 'deal.basis.step.start'],
} as const;

/** What is wrong with an open deal; bad before warn. */
export function dealFlags(deal: Deal, context: DealContext, today: Day): DealFlag[] {
  const { limits, facts } = context;
  const found = [
    overdue(deal, limits.overdueDays, today),
    stalled(deal, context, today),
    pushed(facts, limits.pushes),
    quiet(facts, limits.quietDays, today),
    shrinking(deal, facts, limits.shrunkShare),
    singleContact(facts, limits.contacts),
    noNextStep(deal, context, today),
    // Missing only where a source has the field and shows it empty.
    deal.closeDate === null && 'closeDate' in deal.provenance
      ? flag('warn', { code: 'deal.no-close-date' }, null, 1, '')
      : null,
  ].filter(each => each !== null);
  return found.sort((a, b) => Number(b.level === 'bad') - Number(a.level === 'bad'));
}

/** `about`: what the warning is tied to; where it changes, a warning that was dismissed is another one. */
function flag(level: DealFlag['level'], words: Words, basis: Words | null, severity: number, about: string): DealFlag {
  return { level, words, basis, standing: `${severity} ${about}` };
}

function basisOf(kind: keyof typeof BASES, { value, won }: Limit): Words {
  const limit = kind === 'share' ? value : value >= 10 ? Math.round(value) : Math.round(value * 10) / 10;
  const given: Record<string, number> = kind === 'share' ? { rate: limit } : { limit };
  return won === 0
    ? { code: BASES[kind][1], params: given }
    : { code: BASES[kind][0], params: { ...given, won, weight: PRIOR_WEIGHT } };
}

function overdue({ closeDate }: Deal, limit: Limit, today: Day): DealFlag | null {
  const days = closeDate === null ? 0 : daysBetween(closeDate, today);
  if (days <= 0) return null;
  const level = days > limit.value ? 'bad' : 'warn';
  return flag(level, { code: 'deal.overdue', params: { days } }, basisOf('days', limit), days, closeDate as Day);
}

/** By the time in the stage where won deals show it, else by the age of the whole deal. */
function stalled(deal: Deal, { stay, limits }: DealContext, today: Day): DealFlag | null {
  const { stage, createdDate } = deal;
  const limit = stage === null ? undefined : limits.stageDays.get(stage);
  if (limit !== undefined && stay?.start) {
    const days = daysBetween(dayOf(stay.start), today);
    if (days <= limit.value) return null;
    const level = days > BAD_TIMES * limit.value ? 'bad' : 'warn';
    const words = { code: 'deal.stalled', params: { days, stage } };
    return flag(level, words, basisOf('days', limit), days, stage as string);
  }
  const days = createdDate === null ? 0 : daysBetween(createdDate, today);
  if (days <= limits.ageDays.value) return null;
  const level = days > BAD_TIMES * limits.ageDays.value ? 'bad' : 'warn';
  return flag(level, { code: 'deal.old', params: { days } }, basisOf('days', limits.ageDays), days, '');
}

function pushed({ pushes }: DealFacts, limit: Limit): DealFlag | null {
  if (pushes === null || pushes <= limit.value) return null;
  const level = pushes > limit.value + 1 ? 'bad' : 'warn';
  return flag(level, { code: 'deal.pushed', params: { n: pushes } }, basisOf('times', limit), pushes, '');
}

function quiet({ lastActivity }: DealFacts, limit: Limit, today: Day): DealFlag | null {
  const days = lastActivity === null ? 0 : daysBetween(lastActivity, today);
  if (days <= limit.value) return null;
  const level = days > BAD_TIMES * limit.value ? 'bad' : 'warn';
  const words = { code: 'deal.quiet', params: { days } };
  return flag(level, words, basisOf('days', limit), days, lastActivity as Day);
}

function shrinking({ amount }: Deal, { shrunkShare, highestMinor }: DealFacts, limit: Limit): DealFlag | null {
  if (shrunkShare === null || shrunkShare <= 0 || shrunkShare <= limit.value) return null;
  const level = shrunkShare > BAD_TIMES * limit.value ? 'bad' : 'warn';
  const params = { share: shrunkShare, amountMinor: highestMinor, currency: amount?.currency ?? null };
  return flag(level, { code: 'deal.shrinking', params }, basisOf('share', limit), shrunkShare, '');
}

function singleContact({ contacts }: DealFacts, limit: Limit): DealFlag | null {
  // Where most won deals had one contact as well, one is no warning.
  return contacts !== 1 || limit.value < 1.5
    ? null
    : flag('warn', { code: 'deal.single-contact' }, basisOf('contacts', limit), 1, '');
}

function noNextStep(deal: Deal, { limits, hasTask }: DealContext, today: Day): DealFlag | null {
  const looked = 'nextStep' in deal.provenance || 'nextActivityDate' in deal.provenance;
  const planned = deal.nextActivityDate !== null && deal.nextActivityDate >= today;
  if (!looked || deal.nextStep !== null || planned || hasTask) return null;
  const days = deal.createdDate === null ? null : daysBetween(deal.createdDate, today);
  if (days !== null && days <= limits.nextStepDays.value) return null;
  return flag('warn', { code: 'deal.no-next-step' }, basisOf('step', limits.nextStepDays), days ?? 1, '');
}
