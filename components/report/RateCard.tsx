import type { Difference, RateRow } from '../../core/sales/report/result';
import { rowsSvg } from '../chart-svg';
import { number, percent, range } from '../format';
import { Interval } from '../Interval';
import { RateTable } from '../RateTable';
import { SaveChart } from '../SaveChart';
import { say } from '../words';

export interface RateCardProps {
  title: string;
  /** Name of the saved files without their ending. */
  file: string;
  rows: RateRow[];
  /** null where nothing is compared. */
  difference: Difference | null;
  currency: string | null;
  onSave: (name: string, blob: Blob) => void;
}

/** Rows in the chart; table and saved files have all. */
const ROWS_SHOWN = 12;

/** Win rates with their intervals: as chart and table. */
export function RateCard({ title, file, rows, difference, currency, onSave }: RateCardProps) {
  if (rows.length === 0) return null;
  return (
    <section class="card" data-testid={file}>
      <h2>{title}</h2>
      <ul class="rates">
        {rows.slice(0, ROWS_SHOWN).map(({ name, won, lost, low, rate, high }) => (
          <li key={name} title={say('report_won_of', { won, closed: won + lost })}>
            <span class="cut">{name}</span>
            <Interval low={low} high={high} at={rate} />
            <span class="num soft">{percent(rate)}</span>
          </li>
        ))}
      </ul>
      <p class="faint small">
        {rows.length > ROWS_SHOWN && say('table_more', { n: rows.length - ROWS_SHOWN })}{' '}
        {difference && differenceText(difference)}
      </p>
      <SaveChart file={file} draw={() => drawRates(title, rows)} onSave={onSave} />
      <details>
        <summary>{say('as_table')}</summary>
        <RateTable caption={title} rows={rows} currency={currency} file={file} onSave={onSave} />
      </details>
    </section>
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
