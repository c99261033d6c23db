import { useState } from 'preact/hooks';
import type { DealList as Deals } from '../core/sales/deals/result';
import { closeNote } from './close-date';
import { money, percent } from './format';
import { tell } from './tell';
import { say } from './words';

const STEP = 20;
const MOST = 200;

export interface DealListProps {
  deals: Deals;
  now: Date;
  onOpenRecord: (id: string) => void;
}

/** Open deals, those most at stake first, each with what speaks against it. */
export function DealList({ deals, now, onOpenRecord }: DealListProps) {
  const [shown, setShown] = useState(STEP);
  const rows = deals.rows.slice(0, Math.min(shown, MOST));
  return (
    <section class="card list" data-testid="deal-list">
      <h2>{say('deals_title', { n: deals.open })}</h2>
      <ul>
        {rows.map(deal => {
          const about = [deal.companyName, deal.stage, closeNote(deal.closeDate, now)?.text];
          const level = deal.flags.some(flag => flag.level === 'bad') ? 'bad' : deal.flags.length > 0 ? 'warn' : null;
          return (
            <li key={deal.id} class="item">
              <div class="grow">
                <button type="button" class="plain cut" onClick={() => onOpenRecord(deal.id)}>
                  <b>{deal.name ?? deal.companyName ?? say('unnamed')}</b>
                </button>
                <div class="small soft wrap-any">
                  {deal.flags.length > 0
                    ? deal.flags.map(flag => tell(flag.words, now)).join(' · ')
                    : about.filter(Boolean).join(' · ')}
                </div>
              </div>
              <div class="end">
                <b class="num">{money(deal.amount)}</b>
                <div class="row tight" style={{ justifyContent: 'flex-end' }}>
                  {deal.probability !== null && <span class="small faint num">{percent(deal.probability)}</span>}
                  {level && <span class={`chip ${level}`}>{say(`deal_${level}`)}</span>}
                </div>
              </div>
            </li>
          );
        })}
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
