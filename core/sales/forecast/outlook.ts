import type { Money } from '../../records/money';
import type { Deal } from '../../records/records';
import { type Day, daysBetween } from '../../records/time';
import { closedOn } from '../history/closed-on';
import type { StageVisit } from '../history/stage-visits';
import { type WinModel, winModel } from '../win-probability/model';
import { type Arrivals, arrivals, type WonDeal } from './arrivals';
import { type ClosingTime, closingTime } from './closing-time';

/** Own won deals that the prior of the closing time is worth, in the spread that all deals share. */
const TIMING_PRIOR_WEIGHT = 4;
/** Closed deals that the prior of the win rate is worth, likewise. */
const RATE_PRIOR_WEIGHT = 8;

export interface OutlookInput {
  open: readonly Deal[];
  closed: readonly Deal[];
  visits(deal: Deal): readonly StageVisit[];
  minor(money: Money | null): number | null;
  today: Day;
  /** Last day of the span ahead. */
  to: Day;
}
/** What is known on a day of the revenue that comes after it. */
export interface Outlook {
  /** Open deals with an amount > 0. */
  deals: { deal: Deal; amount: number; winProbability: number }[];
  closing: ClosingTime;
  /** null when history is too short for it. */
  arrivals: Arrivals | null;
  /** Standard deviation of the log-odds that all deals share: `√(1 / (ν p (1 − p)) + 1 / (n + 4))`, ν closed deals with the prior, n won. */
  sharedDeviation: number;
  wins: WinModel;
}

export function outlook({ open, closed, visits, minor, today, to }: OutlookInput): Outlook {
  const wins = winModel({ open, closed, visits, minor, today });
  const won = closed.filter(deal => deal.status === 'won');
  const p = wins.baseRate;
  return {
    deals: open.flatMap(deal => {
      const amount = minor(deal.amount);
      return amount === null || amount <= 0 ? [] : [{ deal, amount, winProbability: wins.predict(deal).probability }];
    }),
    closing: closingTime(open, closed, today, p),
    arrivals: arrivals(wonDeals(won, minor), today, daysBetween(today, to) + 1),
    sharedDeviation: Math.sqrt(
      1 / ((wins.closed + RATE_PRIOR_WEIGHT) * p * (1 - p)) + 1 / (won.length + TIMING_PRIOR_WEIGHT),
    ),
    wins,
  };
}

function wonDeals(won: readonly Deal[], minor: (money: Money | null) => number | null): WonDeal[] {
  return won.flatMap(deal => {
    const closed = closedOn(deal);
    const amountMinor = minor(deal.amount);
    if (closed === null || deal.createdDate === null || amountMinor === null || amountMinor <= 0) return [];
    return [{ created: deal.createdDate, closed, amountMinor }];
  });
}
