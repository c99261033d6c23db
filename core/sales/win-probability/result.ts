import type { Coverage, Reason, Words } from '../../records/result';
import type { Counterfactual } from './counterfactuals';

export interface WinProbability {
  dealId: string;
  /** 0…1 */
  probability: number;
  /** 80 % interval of the probability, 0…1. */
  low: number;
  high: number;
  /** In log-odds; the first is the base rate; they add up to logit(probability). */
  reasons: Reason[];
  /** Closed deals behind the figure. */
  closedDeals: number;
}

/** With what would be otherwise if one fact were: for deals that are shown one by one. */
export interface DealWin extends WinProbability {
  counterfactuals: Counterfactual[];
}

export interface WinProbabilities {
  byDeal: WinProbability[];
  /** The user's own rate after shrinking. */
  baseRate: number;
  baseLow: number;
  baseHigh: number;
  won: number;
  lost: number;
  /** The prior and its weight: `{ code: 'prior.even', params: { weight: 8 } }`. */
  prior: Words;
  /** Whether the fields of deals foretell who wins, and how many more closed deals it would take to tell: `{ code: 'win.no-signal', params: { n: 120 } }`. */
  signal: Words;
  /** How many more closed deals until own data outweigh the prior; 0 when they do. */
  closedDealsToGo: number;
  coverage: Coverage;
}
