import { useState } from 'preact/hooks';
import type { SubjectDeal } from '../core/sales/subject/result';
import { DealChance } from './DealChance';
import { type DealCallbacks, DealFlags } from './DealFlags';
import { DealStanding } from './DealStanding';
import { dealTitle } from './deal-title';
import { money, percent } from './format';
import { say } from './words';

export interface FurtherDealsProps extends DealCallbacks {
  deals: SubjectDeal[];
  /** The company that stands above; names of deals don't repeat it. */
  companyName: string | null;
  now: Date;
  onOpenRecord: (id: string) => void;
}

/** The person's other open deals, one line each; a click opens one to its chance and reasons. */
export function FurtherDeals({ deals, companyName, now, onOpenRecord, besideDeal, ...flagging }: FurtherDealsProps) {
  const [open, setOpen] = useState<string | null>(null);
  if (deals.length === 0) return null;
  return (
    <section class="card list" data-testid="further-deals">
      <h2>{say('deals_further')}</h2>
      <ul>
        {deals.map(deal => (
          <li key={deal.id} class={open === deal.id ? 'item open' : 'item'} data-testid="further-deal">
            <div class="grow">
              <button
                type="button"
                class="plain row tight"
                aria-expanded={open === deal.id}
                onClick={() => setOpen(open === deal.id ? null : deal.id)}
              >
                <b class="grow cut" title={deal.name ?? undefined}>
                  {dealTitle(deal, companyName)}
                </b>
                {deal.win && <span class="small soft num">{percent(deal.win.probability)}</span>}
                <span class="num">{money(deal.amount)}</span>
              </button>
              <DealStanding deal={deal} now={now} />
              {open === deal.id && (
                <>
                  <DealFlags
                    dealId={deal.id}
                    flags={deal.flags}
                    dismissed={deal.dismissedFlags}
                    now={now}
                    {...flagging}
                  />
                  {deal.win && <DealChance win={deal.win} now={now} onOpenRecord={onOpenRecord} />}
                  {besideDeal?.(deal.id)}
                  <button type="button" class="link small" onClick={() => onOpenRecord(deal.id)}>
                    {say('action_details')}
                  </button>
                </>
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
