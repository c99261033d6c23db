import type { ForecastSplit } from '../core/sales/forecast/result';
import { shortAmount } from './format';
import { say } from './words';

const PARTS = ['won', 'open', 'to_come'] as const;

/** The expected revenue by where it comes from: won, open deals, deals still to come. */
export function SplitBar({ split, currency }: { split: ForecastSplit; currency: string | null }) {
  const minor = { won: split.wonMinor, open: split.openMinor, to_come: split.toComeMinor };
  const total = PARTS.reduce((sum, part) => sum + Math.max(0, minor[part]), 0);
  if (total <= 0) return null;
  return (
    <div data-testid="split">
      <div class="parts" aria-hidden="true">
        {PARTS.map(part => (
          <i key={part} class={part} style={{ width: `${(Math.max(0, minor[part]) / total) * 100}%` }} />
        ))}
      </div>
      <div class="legend">
        {/* The headline is the median; the parts add up to the mean. */}
        <span class="num" data-testid="split-mean">
          {say('split_mean', { amount: shortAmount(total, currency) })}
        </span>
        {PARTS.map(part => (
          <span key={part} class="num">
            <i class={part} />
            {say(`split_${part}`, { amount: shortAmount(minor[part], currency) })}
          </span>
        ))}
      </div>
    </div>
  );
}
