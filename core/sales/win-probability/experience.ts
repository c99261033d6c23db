import type { Deal } from '../../records/records';
import { type Day, daysBetween } from '../../records/time';
import { logistic } from '../../stats/logistic';
import { logit } from '../../stats/logit';
import type { ClosedDeal } from './field';

/** Closed deals with a known length that it takes to speak of experience. */
const LEAST_CLOSED = 20;
/** Deals that outlasted every win that the usual chance is worth against. */
const PRIOR_WEIGHT = 8;
/** The chance that a winner takes longer than a falls like (longest / a)², for very many won deals; more slowly for few, whose longest says less. */
const TAIL = 2;
const TAIL_WEIGHT = 8;
/** Nothing is called less likely than this. */
const LEAST_PROBABILITY = 0.001;

/** What it means for a deal to have been open longer than any deal that was won. */
export interface Experience {
  /** Days that the longest won deal took, ≥ 1. */
  longest: number;
  /** Log-odds to add to those of `probability` (0…1) at an age of `days`; null within experience. Never positive. */
  shift(probability: number, days: number): number | null;
  /** Deals known to have outlasted every win; each counts by how far, up to 1 at twice the longest. */
  outlasted: number;
}

/**
 * Chance of winning, given that the deal is still open at an age a beyond the longest won deal L. Of the m deals that got there none was won, so the cumulative
 * incidence of winning rises no more: `p' = 8 p / (m + 8)`, the usual chance p weighing as much as eight deals. Beyond that the odds fall by `(L / a)^k`,
 * `k = 2 n / (n + 8)` with n won deals: how seldom winners of which we have seen none take so long. Below L the competing-risks estimate among closed deals is the
 * field `win.age`.
 *
 * @param closed decided by `today`
 * @param open open on `today`
 * @returns null under twenty closed deals of known length, or when none of them was won
 * @example 100 won deals of at most 50 days, no deal beyond: a probability of 0.5 at 100 days gets odds of (1/2)^1.85
 */
export function experience(closed: readonly ClosedDeal[], open: readonly Deal[], today: Day): Experience | null {
  let known = 0;
  let won = 0;
  let longest = 1;
  for (const deal of closed) {
    if (deal.cycleDays === null) continue;
    known++;
    if (!deal.won) continue;
    won++;
    longest = Math.max(longest, deal.cycleDays);
  }
  if (known < LEAST_CLOSED || won === 0) return null;
  let outlasted = 0;
  const see = (days: number) => {
    outlasted += Math.min(1, Math.max(0, days / longest - 1));
  };
  for (const deal of closed) if (deal.cycleDays !== null && !deal.won) see(deal.cycleDays);
  for (const { createdDate } of open) if (createdDate !== null) see(daysBetween(createdDate, today));
  const exponent = (TAIL * won) / (won + TAIL_WEIGHT);
  return {
    longest,
    outlasted,
    shift: (probability, days) => {
      if (days <= longest) return null;
      const shrunk = (probability * PRIOR_WEIGHT) / (outlasted + PRIOR_WEIGHT);
      const lower = logistic(logit(shrunk) - exponent * Math.log(days / longest));
      return Math.min(0, logit(Math.max(lower, LEAST_PROBABILITY)) - logit(probability));
    },
  };
}
