import type { PeriodReport } from '../../core/sales/report/result';
import { shortAmount } from '../format';
import { say } from '../words';
import { periodLabel, periodName } from './period-name';

export interface PeriodBarsProps {
  report: PeriodReport;
  currency: string | null;
}

/** Names that fit below the bars into a panel of 320 px. */
const NAMES = 5;

/** Revenue by period with the mean of the whole ones across it, a line where the level changes, and odd periods in another colour. */
export function PeriodBars({ report, currency }: PeriodBarsProps) {
  const { periods, trend } = report;
  const { mean } = report.revenueMinor;
  const most = Math.max(...periods.map(({ revenueMinor }) => revenueMinor), mean ?? 0, 1);
  const height = (minor: number) => `${(Math.max(0, minor) / most) * 100}%`;
  const step = Math.ceil(periods.length / NAMES);
  const odd = new Set(trend.odd.map(({ from }) => from));
  const changed = new Set(trend.changes.map(({ from }) => from));
  return (
    <>
      <div class="bars" role="img" aria-label={say('report_revenue')}>
        {periods.map(entry => (
          <span
            key={entry.from}
            class={`bar-period ${entry.whole ? '' : 'present'} ${odd.has(entry.from) ? 'odd' : ''}`}
            style={{ height: height(entry.revenueMinor) }}
            title={`${periodName(entry)}: ${shortAmount(entry.revenueMinor, currency)}`}
          />
        ))}
        {periods.map(
          ({ from }, at) =>
            changed.has(from) && (
              <i key={from} class="bar-change" style={{ insetInlineStart: `${(at / periods.length) * 100}%` }} />
            ),
        )}
        {mean !== null && (
          <div class="mean" style={{ bottom: height(mean) }}>
            <span class="mean-label num">{say('report_mean', { mean: shortAmount(mean, currency) })}</span>
          </div>
        )}
      </div>
      <div class="bar-labels" aria-hidden="true">
        {periods.map((entry, index) => (
          <span key={entry.from} class="bar-label">
            {(periods.length - 1 - index) % step === 0 ? periodLabel(entry) : ''}
          </span>
        ))}
      </div>
    </>
  );
}
