import type { Deal } from '../../records/records';
import { type Day, daysBetween } from '../../records/time';
import { timeToWin } from './time-to-win';

/** Own won deals at which their record weighs as much as the prior trust in stated close dates. */
const PRIOR_WEIGHT = 8;
/** Of deals won, the share that is won before, and by, the stated date, and how many days the others slip on average. Assumed, not learned. */
const WON_EARLY = 0.1;
const WON_BY_DATE = 0.5;
const SLIP_DAYS = 30;

/** Chance 0…1 that a deal, if it is won at all, is won by the end of `by`. */
export type ClosingTime = (deal: Pick<Deal, 'createdDate' | 'closeDate'>, by: Day) => number;

/**
 * When winners close: how long the user's deals take, given the deal's age, blended with the stated close date.
 * `q = w q_stated + (1 − w) q_age`, `w = ½ + ½ · 8 / (n + 8)` with n own won deals. A stated date that has passed, or none, leaves q_age alone.
 *
 * @param today the day from which the forecast looks ahead
 * @param baseRate share of deals won, 0…1
 */
export function closingTime(open: readonly Deal[], closed: readonly Deal[], today: Day, baseRate: number): ClosingTime {
  const ofAge = timeToWin(open, closed, today, baseRate);
  const won = closed.filter(deal => deal.status === 'won').length;
  const statedWeight = 0.5 + (0.5 * PRIOR_WEIGHT) / (won + PRIOR_WEIGHT);
  return ({ createdDate, closeDate }, by) => {
    // Midnight after the last day: what closes on that day is in.
    const span = daysBetween(today, by) + 1;
    const age = createdDate === null ? null : Math.max(0, daysBetween(createdDate, today));
    const byAge = ofAge(age, span);
    if (closeDate === null || closeDate < today) return byAge;
    return statedWeight * byStated(daysBetween(today, closeDate), span) + (1 - statedWeight) * byAge;
  };
}

function byStated(untilDate: number, span: number): number {
  if (span <= untilDate) return (WON_EARLY * span) / Math.max(1, untilDate);
  return 1 - (1 - WON_BY_DATE) * Math.exp(-(span - untilDate - 1) / SLIP_DAYS);
}
