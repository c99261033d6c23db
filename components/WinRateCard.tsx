import type { WinProbabilities } from '../core/sales/win-probability/result';
import { percent } from './format';
import { Interval } from './Interval';
import { tell } from './tell';
import { say } from './words';

/** The user's own win rate, the n behind it, and the prior that it leans on. */
export function WinRateCard({ wins, now }: { wins: Omit<WinProbabilities, 'byDeal'>; now: Date }) {
  return (
    <section class="card" data-testid="win-rate">
      <h2>{say('win_rate')}</h2>
      <div class="row">
        <span class="figure num">{percent(wins.baseRate)}</span>
        <span class="soft small num grow">
          {say('win_rate_band', { low: percent(wins.baseLow), high: percent(wins.baseHigh) })}
        </span>
        <div style={{ width: '96px' }}>
          <Interval low={wins.baseLow} high={wins.baseHigh} at={wins.baseRate} />
        </div>
      </div>
      <p class="faint small" style={{ marginTop: '6px' }}>
        {say('win_rate_basis', { won: wins.won, lost: wins.lost })} {say('sentence', { text: tell(wins.prior, now) })}{' '}
        {wins.closedDealsToGo > 0 && say('win_rate_to_go', { n: wins.closedDealsToGo })}
      </p>
      <p class="faint small">{say('sentence', { text: tell(wins.signal, now) })}</p>
    </section>
  );
}
