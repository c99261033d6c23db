import type { Coverage, Words } from '../../records/result';
import type { Day } from '../../records/time';
import type { RepeatBusiness } from '../repeat-business/result';

/** n values: arithmetic mean, standard deviation with n − 1, median. null where n is too small. */
export interface Spread {
  n: number;
  mean: number | null;
  sd: number | null;
  median: number | null;
}
export interface ReportMonth {
  /** First day of the month. */
  month: Day;
  won: number;
  lost: number;
  revenueMinor: number;
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
  /** The last 12 whole months and the present one, oldest first; none from before the first known closing. */
  months: ReportMonth[];
  monthlyRevenueMinor: Spread;
  dealSizeMinor: Spread;
  cycleDays: Spread;
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
