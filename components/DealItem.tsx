import { useState } from 'preact/hooks';
import type { DealRow } from '../core/sales/deals/result';
import { closeNote } from './close-date';
import { DealChance } from './DealChance';
import { type DealCallbacks, DealFlags } from './DealFlags';
import { money, percent } from './format';
import { tell } from './tell';
import { say } from './words';

export interface DealItemProps extends DealCallbacks {
  deal: DealRow;
  now: Date;
  onOpenRecord: (id: string) => void;
}

/** One open deal of the list: what speaks against it in one line, and on request each warning with its limit, and its chance with the reasons. */
export function DealItem({ deal, now, onOpenRecord, ...flagging }: DealItemProps) {
  const [open, setOpen] = useState(false);
  const { flags, dismissedFlags } = deal;
  const about = [deal.companyName, deal.stage, closeNote(deal.closeDate, now)?.text];
  const level = flags.some(flag => flag.level === 'bad') ? 'bad' : flags.length > 0 ? 'warn' : null;
  const warned = level !== null || dismissedFlags > 0;
  return (
    <li class={open ? 'item open wraps' : 'item'} data-testid="deal-row">
      <div class="grow">
        <button type="button" class="plain cut" onClick={() => onOpenRecord(deal.id)}>
          <b>{deal.name ?? deal.companyName ?? say('unnamed')}</b>
        </button>
        {!open && (
          <div class="small soft wrap-any">
            {(flags.length > 0 ? flags.map(flag => tell(flag.words, now)) : about.filter(Boolean)).join(' · ')}
          </div>
        )}
      </div>
      <div class="end">
        <b class="num">{money(deal.amount)}</b>
        <div class="row tight" style={{ justifyContent: 'flex-end' }}>
          <button
            type="button"
            class="link small num"
            data-testid="deal-chance"
            aria-expanded={open}
            title={say('chance_why', { chance: percent(deal.probability) })}
            onClick={() => setOpen(!open)}
          >
            {percent(deal.probability)}
          </button>
          {warned && (
            <button
              type="button"
              class={`chip ${level ?? ''}`}
              data-testid="deal-level"
              aria-expanded={open}
              title={say('deal_level_hint')}
              onClick={() => setOpen(!open)}
            >
              {say(level === null ? 'deal_dismissed' : `deal_${level}`)}
            </button>
          )}
        </div>
      </div>
      {open && (
        <div class="within">
          <DealFlags dealId={deal.id} flags={flags} dismissed={dismissedFlags} now={now} {...flagging} />
          <DealChance win={deal.win} now={now} onOpenRecord={onOpenRecord} />
        </div>
      )}
    </li>
  );
}
