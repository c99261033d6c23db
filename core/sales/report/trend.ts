import type { Words } from '../../records/result';
import { leastSquares } from '../../stats/least-squares';
import type { ReportMonth } from './result';

/** Whole months needed for a trend. */
const LEAST_MONTHS = 6;
/** Standard errors that the slope must be away from 0. */
const CLEAR = 2;

/** Linear trend of the monthly revenue, `revenue = β0 + β1 · month + ε`; nothing to say under six whole months. */
export function trend(months: readonly ReportMonth[], currency: string | null): Words[] {
  if (months.length < LEAST_MONTHS) return [];
  const fit = leastSquares(
    months.map((_, at) => [at]),
    months.map(month => month.revenueMinor),
  );
  if (fit === null || fit.standardErrors === null || fit.rSquared === null) return [];
  const slope = fit.coefficients[1] as number;
  const error = fit.standardErrors[1] as number;
  const params = { months: months.length, rSquared: fit.rSquared };
  if (Math.abs(slope) <= CLEAR * error) return [{ code: 'report.trend.none', params }];
  return [
    {
      code: slope > 0 ? 'report.trend.up' : 'report.trend.down',
      params: { amountMinor: Math.round(Math.abs(slope)), currency, ...params },
    },
  ];
}
