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
export interface SalesReport {
  currency: string | null;
  /** The last 12 whole months and the present one, oldest first; none from before the first known closing. */
  months: ReportMonth[];
  monthlyRevenueMinor: Spread;
  dealSizeMinor: Spread;
  cycleDays: Spread;
  winRate: RateRow | null;
  byOwner: RateRow[];
  bySource: RateRow[];
  byProduct: RateRow[];
  repeat: RepeatBusiness;
  coverage: Coverage;
  notes: Words[];
}
