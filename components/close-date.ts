import { type Day, dayOf, daysBetween } from '../core/records/time';
import { date } from './format';
import { say } from './words';

export interface CloseNote {
  text: string;
  /** The day has passed while the deal is still open. */
  passed: boolean;
}

/** When an open deal is to close; a day in the past is said to have passed. */
export function closeNote(closeDate: Day | null, now: Date): CloseNote | null {
  if (closeDate === null) return null;
  const days = daysBetween(closeDate, dayOf(now.toISOString()));
  if (days > 0) return { text: say('deal.overdue', { days: Math.round(days) }), passed: true };
  return { text: say('closes', { date: date(closeDate, now) }), passed: false };
}
