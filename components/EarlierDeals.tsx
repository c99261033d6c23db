import { useState } from 'preact/hooks';
import type { SubjectDeal } from '../core/sales/subject/result';
import { dealTitle } from './deal-title';
import { date, money } from './format';
import { say } from './words';

/** Decided deals that are shown before "more". */
const FIRST = 5;

export interface EarlierDealsProps {
  deals: SubjectDeal[];
  /** The company that stands above; names of deals don't repeat it. */
  companyName: string | null;
  now: Date;
  onOpenRecord: (id: string) => void;
}

function outcome({ status, closedDate, closeDate }: SubjectDeal, now: Date): string {
  const day = closedDate ?? closeDate;
  const key = status === 'won' ? 'deal_won' : 'deal_lost';
  // A close date still to come was never moved to the day of the decision.
  return day === null || Date.parse(day) > now.getTime() ? say(key) : say(`${key}_on`, { date: date(day, now) });
}

/** What became of the person's earlier deals, the latest first. */
export function EarlierDeals({ deals, companyName, now, onOpenRecord }: EarlierDealsProps) {
  const [all, setAll] = useState(false);
  if (deals.length === 0) return null;
  const dayOf = (deal: SubjectDeal) => deal.closedDate ?? deal.closeDate ?? '';
  const latest = deals.toSorted((a, b) => dayOf(b).localeCompare(dayOf(a)));
  const shown = all ? latest : latest.slice(0, FIRST);
  return (
    <section class="card" data-testid="earlier-deals">
      <h2>{say('deals_earlier')}</h2>
      <ul>
        {shown.map(deal => (
          <li key={deal.id} data-testid="earlier-deal">
            <button type="button" class="plain row tight small" onClick={() => onOpenRecord(deal.id)}>
              <span class="grow cut" title={deal.name ?? undefined}>
                {dealTitle(deal, companyName)}
              </span>
              <span class={deal.status === 'won' ? 'good-text' : 'soft'}>{outcome(deal, now)}</span>
              <span class="num soft amount">{money(deal.amount)}</span>
            </button>
          </li>
        ))}
      </ul>
      {shown.length < latest.length && (
        <button type="button" class="link small soft" onClick={() => setAll(true)}>
          {say('deals_more', { n: latest.length - shown.length })}
        </button>
      )}
    </section>
  );
}
