import type { ComponentChildren } from 'preact';
import type { Period } from '../../core/sales/forecast/period';
import type { PeriodReport, ReportPeriod } from '../../core/sales/report/result';
import { barsSvg } from '../chart-svg';
import { DataTable } from '../DataTable';
import { amount, minorDigits, NONE, number, percent, range, shortAmount } from '../format';
import { SaveChart } from '../SaveChart';
import { tell } from '../tell';
import { say } from '../words';
import { PeriodBars } from './PeriodBars';
import { PeriodSwitch, type PeriodSwitchProps } from './PeriodSwitch';
import { periodLabel, periodName } from './period-name';

export interface RevenueCardProps extends PeriodSwitchProps {
  report: PeriodReport;
  currency: string | null;
  now: Date;
  /** What stands below the chart besides its trend. */
  notes: ComponentChildren;
  onSave: (name: string, blob: Blob) => void;
}

/** Names of the saved files: they are the same in every language. */
const FILES: Record<Period['kind'], string> = {
  month: 'revenue-by-month',
  quarter: 'revenue-by-quarter',
  year: 'revenue-by-year',
};

/** Revenue by month, quarter or fiscal year: as chart and table, with its trend, changes of level and odd periods in words. */
export function RevenueCard({ report, currency, now, kind, notes, onKind, onSave }: RevenueCardProps) {
  const { periods, revenueMinor, trend } = report;
  const { mean } = revenueMinor;
  const asMoney = (minor: number) => shortAmount(minor, currency);
  const draw = () =>
    barsSvg(
      say('report_revenue'),
      periods.map(row => ({ label: periodLabel(row), value: row.revenueMinor, text: asMoney(row.revenueMinor) })),
      mean === null ? null : { value: mean, text: say('report_mean', { mean: asMoney(mean) }) },
    );
  const mark = ({ from, whole }: ReportPeriod): string =>
    [
      whole ? null : say('period_part'),
      trend.changes.some(change => change.from === from) ? say('period_changed') : null,
      trend.odd.some(odd => odd.from === from) ? say('period_odd') : null,
    ]
      .filter(Boolean)
      .join(' · ');
  return (
    <section class="card across" data-testid="revenue">
      <div class="row wrap">
        <h2 class="grow">{say('report_revenue')}</h2>
        <PeriodSwitch kind={kind} onKind={onKind} />
      </div>
      <PeriodBars report={report} currency={currency} />
      {trend.notes.map(note => (
        <p key={`${note.code} ${note.params?.from ?? ''}`} class="small soft" data-testid="trend">
          {say('sentence', { text: tell(note, now) })}
        </p>
      ))}
      {notes}
      <SaveChart file={FILES[kind]} draw={draw} onSave={onSave} />
      <details>
        <summary>{say('as_table')}</summary>
        <DataTable
          caption={say('report_revenue')}
          file={FILES[kind]}
          onSave={onSave}
          rows={periods}
          columns={[
            { title: say('table_period'), text: periodName, raw: row => row.from, under: mark },
            { title: say('table_until'), fileOnly: true, text: row => row.to },
            { title: say('table_whole'), fileOnly: true, text: () => '', raw: row => (row.whole ? 1 : 0) },
            {
              title: say('table_revenue'),
              number: true,
              text: row => amount(row.revenueMinor, currency),
              raw: row => row.revenueMinor / 10 ** minorDigits(currency),
            },
            { title: say('table_currency'), fileOnly: true, text: () => currency ?? '' },
            { title: say('table_won'), number: true, text: row => number(row.won), raw: row => row.won },
            { title: say('table_lost'), number: true, text: row => number(row.lost), raw: row => row.lost },
            {
              title: say('win_rate'),
              number: true,
              pageOnly: true,
              text: ({ won, lost }) => (won + lost === 0 ? NONE : percent(won / (won + lost))),
              under: ({ low, high }) => (low === null || high === null ? '' : range(low, high)),
            },
            { title: say('table_low'), fileOnly: true, text: () => '', raw: row => row.low },
            { title: say('table_high'), fileOnly: true, text: () => '', raw: row => row.high },
            { title: say('table_mark'), fileOnly: true, text: mark },
          ]}
        />
      </details>
    </section>
  );
}
