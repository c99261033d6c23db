import type { ReportMonth } from '../core/sales/report/result';
import { month, monthName, shortAmount } from './format';
import { say } from './words';

export interface MonthBarsProps {
  /** Oldest first; the last one is the present month, not yet whole. */
  months: ReportMonth[];
  /** Minor units; null where n is too small. */
  mean: number | null;
  currency: string | null;
}

/** Revenue by month with the mean of the whole months across it. */
export function MonthBars({ months, mean, currency }: MonthBarsProps) {
  const most = Math.max(...months.map(({ revenueMinor }) => revenueMinor), mean ?? 0, 1);
  const height = (minor: number) => `${(Math.max(0, minor) / most) * 100}%`;
  // Every third name: twelve do not fit into a panel of 320 px.
  const named = (index: number) => (months.length - 1 - index) % 3 === 0;
  return (
    <>
      <div class="bars" role="img" aria-label={say('report_months')}>
        {months.map((entry, index) => (
          <span
            key={entry.month}
            class={index === months.length - 1 ? 'bar-month present' : 'bar-month'}
            style={{ height: height(entry.revenueMinor) }}
            title={`${month(entry.month)}: ${shortAmount(entry.revenueMinor, currency)}`}
          />
        ))}
        {mean !== null && (
          <div class="mean" style={{ bottom: height(mean) }}>
            <span class="mean-label num">{say('report_mean', { mean: shortAmount(mean, currency) })}</span>
          </div>
        )}
      </div>
      <div class="bar-labels" aria-hidden="true">
        {months.map((entry, index) => (
          <span key={entry.month} class="bar-label">
            {named(index) ? monthName(entry.month) : ''}
          </span>
        ))}
      </div>
    </>
  );
}
