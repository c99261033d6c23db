import type { Deal } from '../../records/records';
import { type Day, daysBetween } from '../../records/time';
import { type CompetingDuration, cumulativeIncidence } from '../../stats/cumulative-incidence';
import { cycleDays } from '../history/cycle-days';

/** Days that a deal stays open before own deals say otherwise: a quarter, the usual planning horizon. */
const PRIOR_CYCLE_DAYS = 90;
/** Deals that this prior is worth. */
const PRIOR_WEIGHT = 4;

/**
 * Fits how soon those deals are won that will be won, given how long they have been open: Aalen-Johansen over won, lost and still open deals, so that a young history
 * does not mistake "won so far" for "won fast". `q = (F(a + h) − F(a)) / (F(∞) − F(a) + S(∞) p)`, where the deals that outlast all history are won at the base rate p,
 * shrunk with weight 4 towards an exponential of mean M = days at risk / deals closed.
 *
 * @returns `(age, span) → 0…1` in days, non-decreasing in span; age null = unknown, then the exponential alone, since it forgets its age
 */
export function timeToWin(
  open: readonly Deal[],
  closed: readonly Deal[],
  today: Day,
  baseRate: number,
): (age: number | null, span: number) => number {
  const durations: CompetingDuration[] = [];
  for (const deal of closed) {
    const time = cycleDays(deal);
    if (time !== null) durations.push({ time, end: deal.status === 'won' ? 'event' : 'other' });
  }
  const closings = durations.length;
  for (const { createdDate } of open) {
    if (createdDate !== null && createdDate <= today) {
      durations.push({ time: daysBetween(createdDate, today), end: 'censored' });
    }
  }
  const atRisk = durations.reduce((sum, { time }) => sum + time, PRIOR_WEIGHT * PRIOR_CYCLE_DAYS);
  const average = Math.max(1, atRisk / (closings + PRIOR_WEIGHT));
  const { times, incidence, survival, beyond } = cumulativeIncidence(durations);
  const last = times.length - 1;
  const final = last < 0 ? 0 : (incidence[last] as number) + (survival[last] as number) * baseRate;
  const upTo = (index: number) => (index < 0 ? 0 : (incidence[index] as number));
  return (age, span) => {
    const exponential = -Math.expm1(-Math.max(0, span) / average);
    if (age === null || last < 0) return exponential;
    const from = lastUpTo(times, age);
    const ahead = final - upTo(from);
    const winners = (from < 0 ? durations.length : (beyond[from] as number)) * baseRate;
    if (ahead <= 1e-9 || winners === 0) return exponential;
    const share = (upTo(lastUpTo(times, age + Math.max(0, span))) - upTo(from)) / ahead;
    return (winners * Math.min(1, share) + PRIOR_WEIGHT * exponential) / (winners + PRIOR_WEIGHT);
  };
}

/** Index of the last time ≤ limit in an ascending array, −1 for none. */
function lastUpTo(times: Float64Array, limit: number): number {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((times[middle] as number) <= limit) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
