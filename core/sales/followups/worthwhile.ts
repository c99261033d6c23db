import type { Reason } from '../../records/result';

/** One strong reason at full strength (see conversation-reasons.ts). */
const LEAST_PRIORITY = 2;
const CLOSE_NEAR_DAYS = 14;
const OVERDUE_DAYS = 60;
/** Silence for so many times the usual gap is clearly overdue. */
const OVERDUE_RHYTHM = 2;

/** Codes of reasons that are a duty whatever their figures: someone waits, or the user meant to do it. */
const DUTIES = new Set([
  'followup.question',
  'followup.question.today',
  'followup.waiting',
  'followup.waiting.today',
  'followup.promise',
  'followup.promise.due',
  'followup.their-promise.overdue',
  'followup.task-due',
  'followup.task-overdue',
  'followup.reminder',
  'followup.close-today',
]);

/**
 * Whether an item is worth the user's time now. Two things are needed: a duty or a date among its reasons (someone waits, a promise, task or reminder is due, the
 * close date is within 14 days or at most 60 days past, a planned activity was missed within 60 days, or the person is silent for twice their usual time), and a
 * priority of at least 2, as much as one strong reason. Value at stake alone is not enough, nor is a faded duty alone.
 *
 * @param priority sum of the reasons' values
 */
export function isWorthwhile(priority: number, reasons: readonly Reason[]): boolean {
  return priority >= LEAST_PRIORITY && reasons.some(isDue);
}

function isDue({ code, params, value }: Reason): boolean {
  if (value <= 0) return false;
  if (DUTIES.has(code)) return true;
  const days = Number(params?.days);
  switch (code) {
    case 'followup.close-near':
      return days <= CLOSE_NEAR_DAYS;
    case 'followup.close-overdue':
    case 'followup.next-activity-missed':
      return days <= OVERDUE_DAYS;
    case 'followup.silence':
      return days >= OVERDUE_RHYTHM * Number(params?.usual);
    default:
      return false;
  }
}
