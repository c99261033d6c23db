import type { Deal } from '../../records/records';
import type { Reason } from '../../records/result';
import { type Day, dayOf, daysBetween, type Instant } from '../../records/time';
import type { Purse } from '../../sales/currency/purse';
import type { Priority } from '../classify/priority';
import type { Tone } from '../tone/tone';
import type { Urgency } from './result';

/** What an open case is weighed by. */
export interface UrgencyEvidence {
  /** Ids of the message and ticket. */
  recordIds: string[];
  waitingSince: Instant | null;
  priority: Priority;
  /** What the site says. */
  stated: 'low' | 'normal' | 'high' | 'urgent' | null;
  tone: Tone;
  /** Open deals of the customer. */
  deals: readonly Deal[];
}
/** What all cases of one run are held against. */
export interface UrgencyMeasure {
  now: Instant;
  /** Hours within which the user wants to answer, > 0. */
  targetHours: number;
  purse: Purse;
  /** Median amount of the open deals in the smallest unit of the purse's currency; null where none has one. */
  usualMinor: number | null;
}

/** Waiting counts up to so many answer times: what waits for months is not ever more urgent. */
const MOST_WAITING = 4;
const STATED = { urgent: 1.5, high: 1, normal: 0, low: -0.5 } as const;
const HASTE = 1;
const LEISURE = -0.5;
const FEELING = { '-2': 1, '-1': 0.5, '0': 0, '1': -0.25, '2': -0.25 } as const;
const LEAVING = 1;
const DUE = 0.75;
const DUE_SOON_DAYS = 2;
/** Deals worth as much as the usual one count 1, three times as much 2, and no more. */
const MOST_DEALS = 2;
const UNKNOWN_DEALS = 0.5;
const RENEWAL = 1;
const RENEWAL_DAYS = 90;
/** Nobody waits for an answer to thanks or to an automatic reply. */
const NOT_NEEDED = -4;
const RENEWAL_WORD = /renew|verlänger|renouvel|renov|продлен|续约|续费|续订|更新契約/i;

/**
 * urgency = min(4, waited / target) + haste + feeling + leaving + deadline + value of open deals + renewals, less what asks for no answer. Each summand is a reason,
 * rounded to hundredths, and they add up to the score. The waiting time is that of the calendar, nights and weekends included.
 */
export function urgencyOf(evidence: UrgencyEvidence, measure: UrgencyMeasure): Urgency {
  const { now, targetHours } = measure;
  const waitedHours = evidence.waitingSince === null ? null : Math.max(0, daysBetween(evidence.waitingSince, now) * 24);
  const reasons: Reason[] = [];
  const add: Add = (code, value, params, recordIds = evidence.recordIds) => {
    const rounded = Math.round(value * 100) / 100;
    if (rounded !== 0) reasons.push({ code, params, value: rounded, recordIds });
  };
  if (waitedHours !== null) {
    const params = { hours: Math.round(waitedHours * 10) / 10, target: targetHours };
    add('triage.waiting', Math.min(MOST_WAITING, waitedHours / targetHours), params);
  }
  addTone(evidence, dayOf(now), add);
  addDeals(evidence.deals, measure, add);
  const hundredths = reasons.reduce((sum, { value }) => sum + Math.round(value * 100), 0);
  return { score: hundredths / 100, reasons, waitedHours };
}

type Add = (code: string, value: number, params: Reason['params'] & {}, recordIds?: string[]) => void;

function addTone({ priority, stated, tone }: UrgencyEvidence, today: Day, add: Add): void {
  if (priority.words.length > 0) add('triage.haste', HASTE, { words: priority.words.join(', ') });
  else if (stated !== null && STATED[stated] !== 0) add(`triage.stated-${stated}`, STATED[stated], {});
  else if (priority.priority === 'low') add('triage.leisure', LEISURE, {});
  const { sentiment, leaving, deadlines, answer } = tone;
  const side = sentiment.step < 0 ? 'unhappy' : 'pleased';
  add(`triage.${side}`, FEELING[`${sentiment.step}`], { words: sentiment.words.join(', ') });
  if (leaving.length > 0) add('triage.leaving', LEAVING, { words: leaving.join(', ') });
  const due = deadlines
    .map(deadline => deadline.due)
    .filter(day => day !== null)
    .sort()[0];
  if (due !== undefined && daysBetween(today, due) <= DUE_SOON_DAYS) add('triage.deadline', DUE, { date: due });
  if (!answer.needed) add(`triage.no-answer-${answer.kind}`, NOT_NEEDED, {});
}

function addDeals(deals: readonly Deal[], { now, purse, usualMinor }: UrgencyMeasure, add: Add): void {
  if (deals.length === 0) return;
  const ids = deals.map(deal => deal.id);
  const amounts = deals.map(deal => purse.minor(deal.amount)).filter(minor => minor !== null);
  const amountMinor = amounts.reduce((sum, minor) => sum + minor, 0);
  if (amountMinor > 0 && usualMinor !== null && usualMinor > 0) {
    const params = { n: deals.length, amountMinor, currency: purse.currency };
    add('triage.deals', Math.min(MOST_DEALS, Math.log2(1 + amountMinor / usualMinor)), params, ids);
  } else add('triage.deals-no-amount', UNKNOWN_DEALS, { n: deals.length }, ids);
  const renewal = deals
    .filter(deal => deal.closeDate !== null && isRenewal(deal))
    .map(deal => ({ deal, days: daysBetween(dayOf(now), deal.closeDate!) }))
    .filter(({ days }) => days <= RENEWAL_DAYS)
    .sort((a, b) => a.days - b.days)[0];
  if (renewal === undefined) return;
  const closeness = 1 - Math.max(0, renewal.days) / (RENEWAL_DAYS + 1);
  add('triage.renewal', RENEWAL * closeness, { name: renewal.deal.name, date: renewal.deal.closeDate }, [
    renewal.deal.id,
  ]);
}

/** A CRM has no field for it: the name, product, pipeline or source says it. */
function isRenewal({ name, product, pipeline, source }: Deal): boolean {
  return [name, product, pipeline, source].some(text => text !== null && RENEWAL_WORD.test(text));
}
