import type { Deal } from '../../records/records';
import { type Day, daysBetween } from '../../records/time';
import { conditionalDuration } from '../../stats/conditional-duration';
import { cycleDays } from '../history/cycle-days';

/** Days from creation to closing before own deals say otherwise: about what business software sellers report. */
const PRIOR_CYCLE_DAYS = 90;
/** Own won deals at which their record weighs as much as the prior trust in stated close dates. */
const PRIOR_WEIGHT = 8;
/** Of deals won, the share that is won before, and by, the stated date, and how many days the others slip on average. Assumed, not learned. */
const WON_EARLY = 0.1;
const WON_BY_DATE = 0.5;
const SLIP_DAYS = 30;

/** Chance 0…1 that a deal, if it is won at all, is won by the end of `by`. */
export type ClosingTime = (deal: Pick<Deal, 'createdDate' | 'closeDate'>, by: Day) => number;

/**
 * When winners close: how long the user's won deals took, given the deal's age, blended with the stated close date.
 * `q = w q_stated + (1 − w) q_age`, `w = ½ + ½ · 8 / (n + 8)` with n own won deals. A stated date that has passed, or none, leaves q_age alone.
 *
 * @param won decided deals to learn from
 * @param today the day from which the forecast looks ahead
 */
export function closingTime(won: readonly Deal[], today: Day): ClosingTime {
  const cycles = won.map(cycleDays).filter(days => days !== null);
  const ofAge = conditionalDuration(cycles, PRIOR_CYCLE_DAYS);
  const statedWeight = 0.5 + (0.5 * PRIOR_WEIGHT) / (cycles.length + PRIOR_WEIGHT);
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
