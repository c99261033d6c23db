import type { DealWin } from '../core/sales/win-probability/result';
import { CounterfactualList } from './CounterfactualList';
import { percent } from './format';
import { Meter } from './Meter';
import { ReasonBars } from './ReasonBars';
import { say } from './words';

export interface DealChanceProps {
  win: DealWin;
  now: Date;
  onOpenRecord: (id: string) => void;
}

/** The chance to win with its interval, the closed deals behind it, why, and what would be otherwise if one fact were. */
export function DealChance({ win, now, onOpenRecord }: DealChanceProps) {
  return (
    <>
      <div class="row" style={{ margin: '10px 0 4px' }}>
        <div class="grow">
          <Meter share={win.probability} label={say('chance')} />
        </div>
        <b class="num">{percent(win.probability)}</b>
      </div>
      <p class="faint small" style={{ marginBottom: '8px' }}>
        {say('chance_basis', { n: win.closedDeals, low: percent(win.low), high: percent(win.high) })}
      </p>
      <ReasonBars reasons={win.reasons} now={now} onOpen={onOpenRecord} />
      <CounterfactualList counterfactuals={win.counterfactuals} present={win.probability} now={now} />
    </>
  );
}
