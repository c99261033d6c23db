import type { Backtest, PastPeriod } from '../core/sales/forecast/result';
import { type Column, DataTable } from './DataTable';
import { minorDigits, month, NONE, percent, shortAmount } from './format';
import { PastBands } from './PastBands';
import { say } from './words';

export interface BacktestDetailProps {
  backtest: Backtest;
  currency: string | null;
  onSave: (name: string, blob: Blob) => void;
}

/** Each earlier month's forecast against what came, how far off it was, and how far off simpler ways would have been. */
export function BacktestDetail({ backtest, currency, onSave }: BacktestDetailProps) {
  const { periods, held80, held95, error, bias, experts } = backtest;
  const whole = (minor: number) => minor / 10 ** minorDigits(currency);
  const money = (name: string, minor: (period: PastPeriod) => number): Column<PastPeriod> => ({
    title: say(`table_${name}`),
    number: true,
    text: period => shortAmount(minor(period), currency),
    raw: period => whole(minor(period)),
  });
  const columns: Column<PastPeriod>[] = [
    { title: say('table_month'), text: period => month(period.from), raw: period => period.from },
    money('came', period => period.actualMinor),
    money('forecast', period => period.meanMinor),
    money('p10', period => period.quantiles.p10),
    money('p90', period => period.quantiles.p90),
    {
      title: say('table_held'),
      fileOnly: true,
      text: period => say(period.held80 ? 'backtest_inside' : 'backtest_outside'),
      raw: period => (period.held80 ? 1 : 0),
    },
  ];
  const ways = [{ expert: 'together', periods: periods.length, error }, ...experts];
  return (
    <div data-testid="backtest">
      <PastBands periods={periods} currency={currency} />
      <ul class="bullets small">
        <li data-testid="backtest-held">{say('backtest_held', { n: periods.length, held: held80, most: held95 })}</li>
        {error !== null && <li data-testid="backtest-error">{say('backtest_error', { error: percent(error) })}</li>}
        {bias !== null && (
          <li data-testid="backtest-bias">
            {Math.abs(bias) < 0.005
              ? say('backtest_no_bias')
              : say(bias > 0 ? 'backtest_high' : 'backtest_low', { bias: percent(Math.abs(bias)) })}
          </li>
        )}
      </ul>
      <DataTable
        caption={say('backtest_months')}
        columns={columns}
        rows={[...periods].reverse()}
        file="forecast-earlier-months"
        onSave={onSave}
      />
      <h3 class="small">{say('backtest_ways')}</h3>
      <DataTable
        caption={say('backtest_ways')}
        columns={[
          { title: say('table_way'), text: ({ expert }) => say(`expert.${expert}`), raw: ({ expert }) => expert },
          { title: say('table_n'), number: true, text: row => String(row.periods), raw: row => row.periods },
          {
            title: say('table_off'),
            number: true,
            text: row => (row.error === null ? NONE : percent(row.error)),
            raw: row => row.error,
          },
        ]}
        rows={ways}
        file="forecast-ways"
        onSave={onSave}
      />
    </div>
  );
}
