import type { Coverage, Words } from '../../records/result';
import type { Day } from '../../records/time';

/** Quantiles of a revenue, in minor units of the forecast's currency. */
export interface Quantiles {
  p2_5: number;
  p10: number;
  p25: number;
  p50: number;
  p75: number;
  p90: number;
  p97_5: number;
}

export interface ForecastDeal {
  dealId: string;
  name: string | null;
  amountMinor: number;
  /** True where the deal carries no amount: `amountMinor` is then the mean of the user's won deals of its kind. */
  amountAssumed: boolean;
  /** 0…1: won inside the period. */
  probabilityInPeriod: number;
}

/** One earlier period, forecast again from what was known at its start. */
export interface PastPeriod {
  from: Day;
  /** Last day, included. */
  to: Day;
  meanMinor: number;
  quantiles: Pick<Quantiles, 'p2_5' | 'p10' | 'p50' | 'p90' | 'p97_5'>;
  /** What came. */
  actualMinor: number;
  held80: boolean;
  held95: boolean;
  /** What each expert alone, and the simple baseline, said. */
  experts: { expert: string; forecastMinor: number }[];
}

/** Earlier periods, oldest first, and how good their forecasts were. */
export interface Backtest {
  periods: PastPeriod[];
  /** Of how many the 80 %, and the 95 %, band held what came. */
  held80: number;
  held95: number;
  /** Σ |forecast − actual| / Σ actual; null where nothing came. */
  error: number | null;
  /** Σ (forecast − actual) / Σ actual. */
  bias: number | null;
  /** Each expert's own error over the periods in which it had a forecast, best first. */
  experts: { expert: string; periods: number; error: number | null }[];
}

/** Expected revenue by where it comes from; the parts add up to `meanMinor`. */
export interface ForecastSplit {
  wonMinor: number;
  openMinor: number;
  toComeMinor: number;
}

/** How much each expert counts in the forecast of this period; shares add up to 1, largest first. */
export interface ExpertShare {
  expert: string;
  /** 0…1 */
  share: number;
  /** Of the revenue still ahead. */
  forecastMinor: number;
}

/** A deal as the user imagines it: dropped, won, or closing on another day. */
export interface Supposition {
  dealId: string;
  what: 'dropped' | 'won' | Day;
}

/** The forecast under suppositions. */
export interface WhatIf {
  meanMinor: number;
  quantiles: Quantiles;
  target: { minor: number; chance: number } | null;
  split: ForecastSplit;
}

export interface Forecast {
  period: { kind: 'month' | 'quarter' | 'year'; from: Day; to: Day };
  /** ISO 4217, or null when the deals carry none. */
  currency: string | null;
  /** Won from `from` to now; part of every quantile. */
  wonMinor: number;
  meanMinor: number;
  quantiles: Quantiles;
  target: { minor: number; chance: number } | null;
  split: ForecastSplit;
  experts: ExpertShare[];
  /** Cumulative: actual up to now, quantiles after. In time order. */
  path: {
    day: Day;
    actualMinor: number | null;
    quantiles: Pick<Quantiles, 'p10' | 'p25' | 'p50' | 'p75' | 'p90'> | null;
  }[];
  /** Largest expected contribution first. */
  deals: ForecastDeal[];
  /** Earlier periods re-forecast from what was known at their start; null when history is too short. */
  backtest: Backtest | null;
  coverage: Coverage;
  notes: Words[];
}
