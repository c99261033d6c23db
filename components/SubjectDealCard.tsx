import type { SubjectDeal } from '../core/sales/subject/result';
import { DealChance } from './DealChance';
import { DealStanding } from './DealStanding';
import { money } from './format';
import { say } from './words';

export interface SubjectDealCardProps {
  deal: SubjectDeal;
  now: Date;
  onOpenRecord: (id: string) => void;
}

/** One open deal of the person: where it stands, its chance with the interval, and why. */
export function SubjectDealCard({ deal, now, onOpenRecord }: SubjectDealCardProps) {
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
      {deal.win && <DealChance win={deal.win} now={now} onOpenRecord={onOpenRecord} />}
    </section>
  );
}
