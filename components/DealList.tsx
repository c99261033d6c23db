import { useState } from 'preact/hooks';
import type { DealList as Deals } from '../core/sales/deals/result';
import type { DealCallbacks } from './DealFlags';
import { DealItem } from './DealItem';
import { say } from './words';

const STEP = 20;
const MOST = 200;

export interface DealListProps extends DealCallbacks {
  deals: Deals;
  now: Date;
  onOpenRecord: (id: string) => void;
}

/** Open deals, those most at stake first, each with what speaks against it. */
export function DealList({ deals, now, onOpenRecord, ...flagging }: DealListProps) {
  const [shown, setShown] = useState(STEP);
  const rows = deals.rows.slice(0, Math.min(shown, MOST));
  return (
    <section class="card list" data-testid="deal-list">
      <h2>{say('deals_title', { n: deals.open })}</h2>
      <ul>
        {rows.map(deal => (
          <DealItem key={deal.id} deal={deal} now={now} onOpenRecord={onOpenRecord} {...flagging} />
        ))}
      </ul>
      {shown < Math.min(deals.rows.length, MOST) && (
        <div class="item">
          <button type="button" class="button" onClick={() => setShown(shown + STEP)}>
            {say('followups_more')}
          </button>
        </div>
      )}
      {deals.open > MOST && shown >= MOST && (
        <p class="item faint small">{say('table_more', { n: deals.open - MOST })}</p>
      )}
    </section>
  );
}
