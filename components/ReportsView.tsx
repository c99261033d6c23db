import type { Difference, RateRow, SalesReport, Spread } from '../core/sales/report/result';
import { CoverageNote } from './CoverageNote';
import { barsSvg, rowsSvg } from './chart-svg';
import { DataTable } from './DataTable';
import { noReport } from './empty-answers';
import { amount, days, minorDigits, month, NONE, number, percent, range, shortAmount } from './format';
import { MonthBars } from './MonthBars';
import { NothingYet, type NothingYetProps } from './NothingYet';
import { RateTable } from './RateTable';
import { RepeatCard } from './RepeatCard';
import { SaveChart } from './SaveChart';
import { SpreadCard } from './SpreadCard';
import { tell } from './tell';
import { VelocityCard } from './VelocityCard';
import { say } from './words';

export interface ReportsViewProps {
  report: SalesReport;
  now: Date;
  nothingYet: NothingYetProps;
  onSave: (name: string, blob: Blob) => void;
}

/** What has been: revenue by month, its mean and spread, and who and what wins. */
export function ReportsView({ report, now, nothingYet, onSave }: ReportsViewProps) {
  const { currency, months, winRate } = report;
  if (noReport(report)) return <NothingYet {...nothingYet} />;
  const asMoney = (value: number | null) => shortAmount(value, currency);
  const asDays = (value: number | null) => (value === null ? NONE : days(value));
  const cards: { key: string; spread: Spread; text: (value: number | null) => string }[] = [
    { key: 'report_monthly', spread: report.monthlyRevenueMinor, text: asMoney },
    { key: 'report_deal_size', spread: report.dealSizeMinor, text: asMoney },
    { key: 'report_cycle', spread: report.cycleDays, text: asDays },
  ];
  const tables: { key: string; file: string; rows: RateRow[]; difference: Difference | null }[] = [
    { key: 'report_by_owner', file: 'win-rate-by-owner', rows: report.byOwner, difference: report.differences.owner },
    {
      key: 'report_by_source',
      file: 'win-rate-by-source',
      rows: report.bySource,
      difference: report.differences.source,
    },
    {
      key: 'report_by_product',
      file: 'win-rate-by-product',
      rows: report.byProduct,
      difference: report.differences.product,
    },
  ];
  const { mean } = report.monthlyRevenueMinor;
  const drawMonths = () =>
    barsSvg(
      say('report_months'),
      months.map(row => ({ label: month(row.month), value: row.revenueMinor, text: asMoney(row.revenueMinor) })),
      mean === null ? null : { value: mean, text: say('report_mean', { mean: asMoney(mean) }) },
    );
  return (
    <>
      <div class="figures across">
        {cards.map(({ key, spread, text }) => (
          <SpreadCard key={key} title={say(key)} spread={spread} text={text} />
        ))}
        {winRate && (
          <section class="card">
            <h2>{say('win_rate')}</h2>
            <div class="figure num">{percent(winRate.rate)}</div>
            <div class="small soft num">
              {say('win_rate_band', { low: percent(winRate.low), high: percent(winRate.high) })}
            </div>
            <div class="small faint num">
              {say('report_won_of', { won: winRate.won, closed: winRate.won + winRate.lost })}
            </div>
          </section>
        )}
        {report.velocity && <VelocityCard velocity={report.velocity} currency={currency} />}
      </div>
      <section class="card across" data-testid="months">
        <h2>{say('report_months')}</h2>
        <MonthBars months={months} mean={mean} currency={currency} />
        <SaveChart file="revenue-by-month" draw={drawMonths} onSave={onSave} />
        {report.notes.map(note => (
          <p key={note.code} class="faint small">
            {tell(note, now)}
          </p>
        ))}
        <CoverageNote coverage={report.coverage} now={now} />
        <details>
          <summary>{say('as_table')}</summary>
          <DataTable
            caption={say('report_months')}
            file="revenue-by-month"
            onSave={onSave}
            rows={months}
            columns={[
              { title: say('table_month'), text: row => `${month(row.month)}`, raw: row => row.month },
              {
                title: say('table_revenue'),
                number: true,
                text: row => amount(row.revenueMinor, currency),
                raw: row => row.revenueMinor / 10 ** minorDigits(currency),
              },
              { title: say('table_currency'), fileOnly: true, text: () => currency ?? '' },
              { title: say('table_won'), number: true, text: row => number(row.won), raw: row => row.won },
              { title: say('table_lost'), number: true, text: row => number(row.lost), raw: row => row.lost },
            ]}
          />
        </details>
      </section>
      <RepeatCard repeat={report.repeat} now={now} onSave={onSave} />
      {tables
        .filter(({ rows }) => rows.length > 0)
        .map(({ key, file, rows, difference }) => (
          <section key={key} class="card">
            <h2>{say(key)}</h2>
            <RateTable caption={say(key)} rows={rows} currency={currency} file={file} onSave={onSave} />
            {difference && <p class="faint small">{differenceText(difference)}</p>}
            <SaveChart file={file} draw={() => drawRates(say(key), rows)} onSave={onSave} />
          </section>
        ))}
    </>
  );
}

function differenceText({ pValue, beyondChance }: Difference): string {
  const chance = pValue < 0.01 ? `< ${number(0.01, 2)}` : `= ${number(pValue, 2)}`;
  return say(beyondChance ? 'report_differ' : 'report_differ_none', { chance });
}

function drawRates(title: string, rows: readonly RateRow[]): Blob {
  return rowsSvg(
    title,
    rows.map(({ name, low, rate, high }) => ({
      name,
      from: low,
      to: high,
      dot: rate,
      text: `${percent(rate)} (${range(low, high)})`,
    })),
    1,
  );
}
