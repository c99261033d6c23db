import type { Forecast } from '../core/sales/forecast/result';
import { BacktestDetail } from './BacktestDetail';
import { leftOut } from './CoverageNote';
import { DataTable } from './DataTable';
import { FanChart } from './FanChart';
import { amount, date, minorDigits, shortAmount } from './format';
import { type Basis, RestsOn } from './RestsOn';
import { SplitBar } from './SplitBar';
import { TargetChip } from './TargetChip';
import { tell } from './tell';
import { say } from './words';

export interface ForecastCardProps {
  forecast: Forecast;
  /** In major units. */
  target: number | null;
  now: Date;
  onTarget: (target: number | null) => void;
  onSave: (name: string, blob: Blob) => void;
}

/** The period's revenue: median, 80 % band, the way there, and how well such bands held before. */
export function ForecastCard({ forecast, target, now, onTarget, onSave }: ForecastCardProps) {
  const { currency, quantiles, period, path, backtest, coverage } = forecast;
  // Every outcome is the same: a chart would draw one flat line.
  const settled = quantiles.p2_5 === quantiles.p97_5;
  const won = say('forecast_won', { amount: shortAmount(forecast.wonMinor, currency) });
  const basis: Basis[] = forecast.notes.map(note => ({ text: tell(note, now) }));
  const left = leftOut(coverage, now);
  if (left !== null) basis.push({ text: left, testId: 'left-out' });
  if (backtest === null) basis.push({ text: say('forecast_unchecked'), testId: 'forecast-check' });
  const whole = (minor: number | null) => (minor === null ? null : minor / 10 ** minorDigits(currency));
  const columns = [
    {
      title: say('table_day'),
      text: (row: (typeof path)[number]) => date(row.day, now),
      raw: (row: (typeof path)[number]) => row.day,
    },
    ...(['actual', 'p10', 'p25', 'p50', 'p75', 'p90'] as const).map(name => {
      const minor = (row: (typeof path)[number]) =>
        name === 'actual' ? row.actualMinor : (row.quantiles?.[name] ?? null);
      return {
        title: say(`table_${name}`),
        number: true,
        text: (row: (typeof path)[number]) => amount(minor(row), currency),
        raw: (row: (typeof path)[number]) => whole(minor(row)),
      };
    }),
  ];
  return (
    <section class="card" data-testid="forecast">
      <h2>{say('forecast_title', { date: date(period.to, now) })}</h2>
      <div class="row wrap">
        <span class="big num" data-testid="forecast-median">
          {shortAmount(quantiles.p50, currency)}
        </span>
        <span class="soft small num grow" data-testid="forecast-band">
          {settled
            ? won
            : say('forecast_band', {
                low: shortAmount(quantiles.p10, currency),
                high: shortAmount(quantiles.p90, currency),
              })}
        </span>
        <TargetChip chance={forecast.target?.chance ?? null} target={target} currency={currency} onTarget={onTarget} />
      </div>
      {settled ? (
        <p class="note calm" data-testid="forecast-settled">
          {say('forecast_settled', { date: date(period.to, now) })}
        </p>
      ) : (
        <SplitBar split={forecast.split} currency={currency} />
      )}
      {path.length > 1 && !settled && <FanChart forecast={forecast} now={now} />}
      {backtest !== null && (
        <>
          <p class="checked small" data-testid="forecast-check">
            {say('forecast_check', { periods: backtest.periods.length, held: backtest.held80 })}
          </p>
          <details data-testid="backtest-show">
            <summary>{say('backtest_show')}</summary>
            <BacktestDetail backtest={backtest} currency={currency} onSave={onSave} />
          </details>
        </>
      )}
      <RestsOn lines={basis} />
      <details>
        <summary>{say('as_table')}</summary>
        <DataTable caption={say('forecast_path')} columns={columns} rows={path} file="forecast" onSave={onSave} />
      </details>
    </section>
  );
}
