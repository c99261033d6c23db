import type { Coverage, Words } from '../../records/result';
import type { Day } from '../../records/time';
import type { Period } from '../forecast/period';
import type { Funnel } from '../funnel/result';
import type { RepeatBusiness } from '../repeat-business/result';

/** n values: arithmetic mean, standard deviation with n − 1, median. null where n is too small. */
export interface Spread {
  n: number;
  mean: number | null;
  sd: number | null;
  median: number | null;
}
/** A month, fiscal quarter or fiscal year. */
export interface ReportPeriod {
  from: Day;
  /** Last day, included. */
  to: Day;
  /** false for one that is not over, or of which the beginning is not known. */
  whole: boolean;
  won: number;
  lost: number;
  revenueMinor: number;
  /** 80 % Wilson interval of won / (won + lost), 0…1; null where nothing was decided. */
  low: number | null;
  high: number | null;
}
/** The revenue of a period stands at another level from this day on. */
export interface LevelChange {
  from: Day;
  beforeMinor: number;
  afterMinor: number;
  /** Of a permutation test. */
  pValue: number;
}
/** A period far off from what the others lead to expect. */
export interface OddPeriod {
  from: Day;
  usualMinor: number;
  /** Robust standard deviations from the usual. */
  score: number;
}
export interface Trend {
  changes: LevelChange[];
  odd: OddPeriod[];
  /** What is to be said of it, or that there are too few periods to tell. */
  notes: Words[];
}
export interface PeriodReport {
  /** Oldest first; the last one is not over. None from before the first known closing. */
  periods: ReportPeriod[];
  /** Over whole periods. */
  revenueMinor: Spread;
  trend: Trend;
}
/** How many values lie in equal steps; those beyond the last edge are in the last one. */
export interface Histogram {
  /** Lower edge of each step, ascending, and the upper edge of the last. */
  edges: number[];
  counts: number[];
}
export interface RateRow {
  /** Of the owner, source or product; `all` for all together. */
  name: string;
  won: number;
  lost: number;
  /** won / (won + lost), 0…1, with the 80 % Wilson interval. */
  rate: number;
  low: number;
  high: number;
  revenueMinor: number;
}
/** Whether the win rates of one table differ by more than chance. */
export interface Difference {
  /** Of a permutation test, corrected for the number of tables (Holm), 0…1. */
  pValue: number;
  /** pValue ≤ 0.05. */
  beyondChance: boolean;
}
/** Revenue that open deals bring a day at the usual rate, size and duration, with its 80 % interval. */
export interface Velocity {
  open: number;
  /** Smallest units of the currency a day. */
  minorPerDay: number;
  lowMinorPerDay: number;
  highMinorPerDay: number;
}
export interface SalesReport {
  currency: string | null;
  byPeriod: Record<Period['kind'], PeriodReport>;
  dealSizeMinor: Spread;
  cycleDays: Spread;
  /** null where there are too few won deals, or all are alike. */
  dealSizes: Histogram | null;
  durations: Histogram | null;
  /** Conversion and time by stage. */
  funnel: Funnel;
  winRate: RateRow | null;
  /** null where there are too few won deals with size and duration. */
  velocity: Velocity | null;
  byOwner: RateRow[];
  bySource: RateRow[];
  byProduct: RateRow[];
  /** Of the three tables; null where there is nothing to compare. */
  differences: { owner: Difference | null; source: Difference | null; product: Difference | null };
  repeat: RepeatBusiness;
  coverage: Coverage;
  notes: Words[];
}
