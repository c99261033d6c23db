import type { PastPeriod } from '../core/sales/forecast/result';
import { month, monthName, shortAmount } from './format';
import { say } from './words';

/** Two months in three have no name below them: twelve do not fit into a panel of 320 px. */
const NAMED = 3;

/** One upright band a month, 95 % and 80 %, with the forecast as a line and what came as a dot. The table below says the same. */
export function PastBands({ periods, currency }: { periods: readonly PastPeriod[]; currency: string | null }) {
  const most = Math.max(...periods.map(({ quantiles, actualMinor }) => Math.max(quantiles.p97_5, actualMinor)), 1);
  const at = (minor: number) => `${(Math.max(0, minor) / most) * 100}%`;
  const from = (low: number, high: number) => ({ bottom: at(low), height: at(high - low) });
  return (
    <>
      <div class="past-bands" role="img" aria-label={say('backtest_label')}>
        {periods.map(period => {
          const { quantiles, actualMinor, meanMinor, held80 } = period;
          const title = say('backtest_title', {
            month: month(period.from),
            came: shortAmount(actualMinor, currency),
            low: shortAmount(quantiles.p10, currency),
            high: shortAmount(quantiles.p90, currency),
          });
          return (
            <span key={period.from} class="past-month" title={title}>
              <i class="past-most" style={from(quantiles.p2_5, quantiles.p97_5)} />
              <i class="past-band" style={from(quantiles.p10, quantiles.p90)} />
              <i class="past-mean" style={{ bottom: at(meanMinor) }} />
              <i class={held80 ? 'past-came' : 'past-came missed'} style={{ bottom: at(actualMinor) }} />
            </span>
          );
        })}
      </div>
      <div class="bar-labels" aria-hidden="true">
        {periods.map(({ from: start }, index) => (
          <span key={start} class="bar-label">
            {(periods.length - 1 - index) % NAMED === 0 ? monthName(start) : ''}
          </span>
        ))}
      </div>
      <div class="legend">
        <span>
          <i class="dot" />
          {say('legend_came')}
        </span>
        <span>
          <i class="half" />
          {say('legend_band80')}
        </span>
        <span>
          <i class="light" />
          {say('legend_band95')}
        </span>
      </div>
    </>
  );
}
