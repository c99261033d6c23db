import type { RateRow } from '../core/sales/report/result';
import { DataTable } from './DataTable';
import { minorDigits, number, percent, range, shortAmount } from './format';
import { say } from './words';

export interface RateTableProps {
  caption: string;
  rows: RateRow[];
  currency: string | null;
  file: string;
  onSave: (name: string, blob: Blob) => void;
}

/** Win rates with their 80 % intervals: two rates whose intervals overlap are not told apart. */
export function RateTable({ caption, rows, currency, file, onSave }: RateTableProps) {
  return (
    <DataTable
      caption={caption}
      file={file}
      fixed
      onSave={onSave}
      rows={rows}
      columns={[
        {
          title: say('table_name'),
          text: row => row.name,
          under: row => say('report_won_of', { won: row.won, closed: row.won + row.lost }),
        },
        { title: say('table_won'), fileOnly: true, text: row => number(row.won), raw: row => row.won },
        { title: say('table_lost'), fileOnly: true, text: row => number(row.lost), raw: row => row.lost },
        {
          title: say('win_rate'),
          number: true,
          text: row => percent(row.rate),
          under: row => range(row.low, row.high),
          raw: row => row.rate,
        },
        { title: say('table_low'), fileOnly: true, text: row => percent(row.low), raw: row => row.low },
        { title: say('table_high'), fileOnly: true, text: row => percent(row.high), raw: row => row.high },
        {
          title: say('table_revenue'),
          number: true,
          text: row => shortAmount(row.revenueMinor, currency),
          raw: row => row.revenueMinor / 10 ** minorDigits(currency),
        },
        { title: say('table_currency'), fileOnly: true, text: () => currency ?? '' },
      ]}
    />
  );
}
