import type { Money } from '../../records/money';
import type { Deal } from '../../records/records';
import { type Day, daysBetween } from '../../records/time';
import { mean } from '../../stats/mean';
import { closedOn } from '../history/closed-on';
import type { StageVisit } from '../history/stage-visits';
import { type WinModel, winModel } from '../win-probability/model';
import { type Arrivals, arrivals, type WonDeal } from './arrivals';
import { type ClosingTime, closingTime } from './closing-time';
import { lacksAmount, type UnknownAmounts, unknownAmounts } from './unknown-amounts';

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
export interface OpenOutlook {
  deal: Deal;
  /** Minor units > 0; the mean of `points` where it is unknown. */
  amount: number;
  /** What a deal of unknown amount may be worth, each equally likely; null where the amount is known. */
  points: readonly number[] | null;
  /** 0…1 */
  winProbability: number;
}
/** What is known on a day of the revenue that comes after it. */
export interface Outlook {
  /** Open deals with an amount > 0, and those without any where `unknown` says what they may be worth. */
  deals: OpenOutlook[];
  /** null when too few won deals show what a deal is worth; deals without an amount are then left out. */
  unknown: UnknownAmounts | null;
  closing: ClosingTime;
  /** null when history is too short for it. */
  arrivals: Arrivals | null;
  /** Standard deviation of the log-odds that all deals share: `√(1 / (ν p (1 − p)) + 1 / (n + 4))`, ν closed deals with the prior, n won. */
  sharedDeviation: number;
  wins: WinModel;
}

export function outlook({ open, closed, visits, minor, today, to }: OutlookInput): Outlook {
  const wins = winModel({ open, closed, visits, minor, today, thorough: false });
  const won = closed.filter(deal => deal.status === 'won');
  const p = wins.baseRate;
  const unknown = unknownAmounts(won, minor);
  return {
    deals: open.flatMap((deal): OpenOutlook[] => {
      const points = lacksAmount(deal) ? (unknown?.points(deal) ?? null) : null;
      const amount = points === null ? minor(deal.amount) : mean(points);
      if (amount === null || amount <= 0) return [];
      return [{ deal, amount, points, winProbability: wins.predict(deal).probability }];
    }),
    unknown,
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
