import type { SubjectDeal } from '../core/sales/subject/result';
import { DealChance } from './DealChance';
import { type DealCallbacks, DealFlags } from './DealFlags';
import { DealStanding } from './DealStanding';
import { money } from './format';
import { say } from './words';

export interface SubjectDealCardProps extends DealCallbacks {
  deal: SubjectDeal;
  now: Date;
  onOpenRecord: (id: string) => void;
}

/** One open deal of the person: where it stands, its chance with the interval, and why. */
export function SubjectDealCard({ deal, now, onOpenRecord, besideDeal, ...flagging }: SubjectDealCardProps) {
  return (
    <section class="card" data-testid="deal">
      <div class="row">
        <div class="grow">
          <button
            type="button"
            class="plain two-lines"
            title={deal.name ?? undefined}
            onClick={() => onOpenRecord(deal.id)}
          >
            <b>{deal.name ?? say('unnamed')}</b>
          </button>
          <DealStanding deal={deal} now={now} />
        </div>
        <b class="num">{money(deal.amount)}</b>
      </div>
      <DealFlags dealId={deal.id} flags={deal.flags} dismissed={deal.dismissedFlags} now={now} {...flagging} />
      {deal.win && <DealChance win={deal.win} now={now} onOpenRecord={onOpenRecord} />}
      {besideDeal?.(deal.id)}
    </section>
  );
}
