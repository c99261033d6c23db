import type { Period } from '../../core/sales/forecast/period';
import type { SalesReport, Spread } from '../../core/sales/report/result';
import { DataTable } from '../DataTable';
import { days, minorDigits, NONE, number, percent, range, shortAmount } from '../format';
import { say } from '../words';

interface Measure {
  name: string;
  unit: string;
  spread: Spread;
  /** 80 % interval of the mean or rate; null where none is known. */
  band: { low: number; high: number } | null;
  text: (value: number | null) => string;
  raw: (value: number) => number;
}

export interface MeasuresTableProps {
  report: SalesReport;
  kind: Period['kind'];
  onSave: (name: string, blob: Blob) => void;
}

/** Every measure of the report in one table: mean, standard deviation and median, or rate and interval. */
export function MeasuresTable({ report, kind, onSave }: MeasuresTableProps) {
  const { currency, winRate, velocity } = report;
  const money = { text: (value: number | null) => shortAmount(value, currency), unit: currency ?? '' };
  const major = (minor: number) => minor / 10 ** minorDigits(currency);
  const alone = (n: number, mean: number): Spread => ({ n, mean, sd: null, median: null });
  const measures: Measure[] = [
    { name: say(`report_per_${kind}`), ...money, spread: report.byPeriod[kind].revenueMinor, band: null, raw: major },
    { name: say('report_deal_size'), ...money, spread: report.dealSizeMinor, band: null, raw: major },
    {
      name: say('report_cycle'),
      unit: say('unit_days'),
      spread: report.cycleDays,
      band: null,
      text: value => (value === null ? NONE : days(value)),
      raw: value => value,
    },
  ];
  if (winRate !== null) {
    const { won, lost, rate, low, high } = winRate;
    const band = { low, high };
    measures.push({
      name: say('win_rate'),
      unit: '',
      spread: alone(won + lost, rate),
      band,
      text: percent,
      raw: x => x,
    });
  }
  if (velocity !== null) {
    const { open, minorPerDay, lowMinorPerDay: low, highMinorPerDay: high } = velocity;
    const spread = alone(open, minorPerDay);
    measures.push({ name: say('report_velocity'), ...money, spread, band: { low, high }, raw: major });
  }
  const value = (of: (measure: Measure) => number | null | undefined) => (measure: Measure) => {
    const found = of(measure) ?? null;
    return found === null ? null : measure.raw(found);
  };
  const bandText = ({ band, text }: Measure) =>
    band === null
      ? NONE
      : text === percent
        ? range(band.low, band.high)
        : say('report_from_to', { from: text(band.low), to: text(band.high) });
  return (
    <details class="across" data-testid="measures">
      <summary>{say('report_measures')}</summary>
      <DataTable
        caption={say('report_measures')}
        file="measures"
        onSave={onSave}
        rows={measures}
        columns={[
          { title: say('table_measure'), text: row => row.name },
          { title: say('table_unit'), fileOnly: true, text: row => row.unit },
          {
            title: say('table_mean'),
            number: true,
            text: row => row.text(row.spread.mean),
            raw: value(row => row.spread.mean),
          },
          {
            title: say('table_sd'),
            number: true,
            text: row => row.text(row.spread.sd),
            raw: value(row => row.spread.sd),
          },
          {
            title: say('table_p50'),
            number: true,
            text: row => row.text(row.spread.median),
            raw: value(row => row.spread.median),
          },
          { title: say('table_interval'), number: true, pageOnly: true, text: bandText },
          { title: say('table_low'), fileOnly: true, text: () => '', raw: value(row => row.band?.low) },
          { title: say('table_high'), fileOnly: true, text: () => '', raw: value(row => row.band?.high) },
          { title: say('table_values'), number: true, text: row => number(row.spread.n), raw: row => row.spread.n },
        ]}
      />
    </details>
  );
}
