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

export interface Forecast {
  period: { kind: 'month' | 'quarter' | 'year'; from: Day; to: Day };
  /** ISO 4217, or null when the deals carry none. */
  currency: string | null;
  /** Won from `from` to now; part of every quantile. */
  wonMinor: number;
  meanMinor: number;
  quantiles: Quantiles;
  target: { minor: number; chance: number } | null;
  /** Cumulative: actual up to now, quantiles after. In time order. */
  path: {
    day: Day;
    actualMinor: number | null;
    quantiles: Pick<Quantiles, 'p10' | 'p25' | 'p50' | 'p75' | 'p90'> | null;
  }[];
  /** Largest expected contribution first. */
  deals: ForecastDeal[];
  /** Earlier periods re-forecast from what was known at their start; null when history is too short. */
  check: { held: number; periods: number } | null;
  coverage: Coverage;
  notes: Words[];
}
