import type { Deal } from '../../records/records';
import { addDays, type Day, daysBetween } from '../../records/time';
import { wilsonInterval } from '../../stats/wilson-interval';
import { type Period, periodOf } from '../forecast/period';
import { closedOn } from '../history/closed-on';
import type { ReportPeriod } from './result';

/** Whole periods shown before the present one. */
export const PERIODS_BACK = { month: 24, quarter: 12, year: 8 } as const;
/** A first period that is known from later on is not whole. */
const LATE_START = 0.2;

/**
 * What was decided in each month, fiscal quarter or fiscal year. Periods before the first known closing are missing, not empty: nobody says that nothing was sold then.
 *
 * @param dated decided deals that have the day of closing
 * @param minor amount in the smallest unit of the report's currency, or null
 * @param until day up to which the deals are known; the last period is the one with this day
 * @param fiscalYearStart first month of the fiscal year, 1…12
 * @returns oldest first; the last one is not over
 */
export function periods(
  dated: readonly Deal[],
  minor: (deal: Deal) => number | null,
  until: Day,
  kind: Period['kind'],
  fiscalYearStart: number,
): ReportPeriod[] {
  const first = dated.reduce((earliest, deal) => {
    const end = closedOn(deal) as Day;
    return end < earliest ? end : earliest;
  }, until);
  const found: ReportPeriod[] = [];
  for (let day = until; found.length <= PERIODS_BACK[kind]; ) {
    const { from, to } = periodOf(kind, fiscalYearStart, day);
    if (to < first) break;
    const late = Math.max(0, daysBetween(from, first)) / (daysBetween(from, to) + 1);
    found.unshift({
      from,
      to,
      whole: to < until && late <= LATE_START,
      won: 0,
      lost: 0,
      revenueMinor: 0,
      low: null,
      high: null,
    });
    day = addDays(from, -1);
  }
  for (const deal of dated) {
    const end = closedOn(deal) as Day;
    const period = found.findLast(({ from, to }) => from <= end && end <= to);
    if (period === undefined) continue;
    if (deal.status === 'lost') period.lost++;
    else {
      period.won++;
      period.revenueMinor += minor(deal) ?? 0;
    }
  }
  return found.map(period => {
    const decided = period.won + period.lost;
    return decided === 0 ? period : { ...period, ...wilsonInterval(period.won, decided) };
  });
}
