import { useState } from 'preact/hooks';
import type { FollowUp } from '../core/sales/followups/result';
import { money, number, percent } from './format';
import { Meter } from './Meter';
import { ReasonBars } from './ReasonBars';
import { SnoozeChoice } from './SnoozeChoice';
import { tell } from './tell';
import { say } from './words';

export interface FollowUpCallbacks {
  /** Opens the page where this person or deal was read. */
  onWrite: (item: FollowUp) => void;
  onDecide: (what: 'done' | 'snoozed' | 'dismissed', item: FollowUp, until: string | null) => void;
  onOpenRecord: (id: string) => void;
}

export interface FollowUpItemProps extends FollowUpCallbacks {
  item: FollowUp;
  rank: number;
  /** Largest share of the list: the meter's full width. */
  largest: number;
  open: boolean;
  onToggle: () => void;
  now: Date;
}

export function nameOf(item: FollowUp): string {
  return item.personName ?? item.email ?? item.deal?.name ?? say('unnamed');
}

function dealLine({ deal }: FollowUp): string {
  if (!deal) return '';
  return [
    deal.amount && money(deal.amount),
    deal.stage,
    deal.winProbability === null ? null : say('to_win', { percent: percent(deal.winProbability) }),
  ]
    .filter(Boolean)
    .join(' · ');
}

/** One row of the list; open, it shows what can be done and why it stands here. */
export function FollowUpItem({ item, rank, largest, open, onToggle, now, ...callbacks }: FollowUpItemProps) {
  const [more, setMore] = useState<'snooze' | 'why' | null>(null);
  const name = nameOf(item);
  const record = item.personId ?? item.deal?.id;
  const about = dealLine(item);
  return (
    <li class={open ? 'item open' : 'item'} data-testid="follow-up">
      <span class="rank">{rank}</span>
      <div class="grow">
        <button type="button" class="plain" aria-expanded={open} onClick={onToggle}>
          <span class="row tight">
            <b class="cut" data-testid="person">
              {name}
            </b>
            <span class="soft cut">{item.companyName}</span>
          </span>
          <span class="small wrap-any" data-testid="headline">
            {tell(item.headline, now)}
          </span>
        </button>
        {about && (
          <div class="small faint num cut" title={about}>
            {about}
          </div>
        )}
        {open && (
          <div class="actions">
            {(item.url !== null || item.email !== null) && (
              <button type="button" class="button primary" onClick={() => callbacks.onWrite(item)}>
                {say('action_write')}
              </button>
            )}
            <button
              type="button"
              class="button"
              aria-expanded={more === 'snooze'}
              onClick={() => setMore(more === 'snooze' ? null : 'snooze')}
            >
              {say('action_snooze')}
            </button>
            <button type="button" class="button" onClick={() => callbacks.onDecide('done', item, null)}>
              {say('action_done')}
            </button>
            <button
              type="button"
              class="button quiet"
              aria-expanded={more === 'why'}
              onClick={() => setMore(more === 'why' ? null : 'why')}
            >
              {say('action_why')}
            </button>
            <button
              type="button"
              class="icon"
              data-testid="dismiss"
              aria-label={say('action_dismiss')}
              title={say('action_dismiss')}
              onClick={() => callbacks.onDecide('dismissed', item, null)}
            >
              ×
            </button>
          </div>
        )}
        {open && more === 'snooze' && (
          <SnoozeChoice now={now} onChoose={until => callbacks.onDecide('snoozed', item, until)} />
        )}
        {/* The reasons of the open row are always in the page: "Why?" is answered without a wait, and by a screen reader too. */}
        {open && (
          <div hidden={more !== 'why'} style={{ marginTop: '10px' }}>
            <ReasonBars reasons={item.reasons} now={now} onOpen={callbacks.onOpenRecord} />
            <p class="faint small">
              {say('followups_sum', { sum: number(item.priority, 1), share: percent(item.share) })}
            </p>
            {record !== undefined && (
              <button type="button" class="link small" onClick={() => callbacks.onOpenRecord(record)}>
                {say('action_details')}
              </button>
            )}
          </div>
        )}
      </div>
      <div class="share num">
        <span data-testid="share">{percent(item.share)}</span>
        <Meter share={largest > 0 ? item.share / largest : 0} label={say('followups_share')} thin />
      </div>
    </li>
  );
}
