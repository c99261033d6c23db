import type { SubjectDeal } from '../core/sales/subject/result';
import { date, days, money, percent } from './format';
import { Meter } from './Meter';
import { ReasonBars } from './ReasonBars';
import { say } from './words';

export interface SubjectDealCardProps {
  deal: SubjectDeal;
  now: Date;
  onOpenRecord: (id: string) => void;
}

/** One deal of the person: where it stands, its chance with the interval, and why. */
export function SubjectDealCard({ deal, now, onOpenRecord }: SubjectDealCardProps) {
  const { win } = deal;
  const about = [
    deal.stage,
    deal.daysInStage === null ? null : say('in_stage', { age: days(deal.daysInStage) }),
    deal.closeDate === null ? null : say('closes', { date: date(deal.closeDate, now) }),
  ].filter(Boolean);
  return (
    <section class="card" data-testid="deal">
      <div class="row">
        <div class="grow">
          <button type="button" class="plain cut" onClick={() => onOpenRecord(deal.id)}>
            <b>{deal.name ?? say('unnamed')}</b>
          </button>
          <div class="soft small">{about.join(' · ')}</div>
        </div>
        <b class="num">{money(deal.amount)}</b>
      </div>
      {deal.status !== 'open' && deal.status !== null && (
        <span class={deal.status === 'won' ? 'chip accent' : 'chip bad'}>{say(`status_${deal.status}`)}</span>
      )}
      {win && (
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
        </>
      )}
    </section>
  );
}
