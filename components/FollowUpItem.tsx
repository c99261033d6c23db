import { useState } from 'preact/hooks';
import type { FollowUp } from '../core/sales/followups/result';
import { FollowUpActions, type FollowUpCallbacks } from './FollowUpActions';
import { FollowUpWhy } from './FollowUpWhy';
import { money, percent } from './format';
import { Meter } from './Meter';
import { tell } from './tell';
import { say } from './words';

export interface FollowUpItemProps extends FollowUpCallbacks {
  item: FollowUp;
  rank: number;
  /** Largest share of the list: the meter's full width. */
  largest: number;
  open: boolean;
  /** Its details stand beside the list, not in the row. */
  beside: boolean;
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
export function FollowUpItem({ item, rank, largest, open, beside, onToggle, now, ...callbacks }: FollowUpItemProps) {
  const [why, setWhy] = useState(false);
  const about = dealLine(item);
  return (
    <li class={open ? 'item open' : 'item'} data-testid="follow-up">
      <span class="rank">{rank}</span>
      <div class="grow">
        <button
          type="button"
          class="plain"
          aria-expanded={beside ? undefined : open}
          aria-current={beside && open}
          onClick={onToggle}
        >
          <span class="row tight">
            <b class="cut" data-testid="person">
              {nameOf(item)}
            </b>
            <span class="soft cut rest">{item.companyName}</span>
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
        {open && !beside && (
          <>
            <FollowUpActions
              item={item}
              now={now}
              why={{ open: why, onToggle: () => setWhy(!why) }}
              onWrite={callbacks.onWrite}
              onTask={callbacks.onTask}
              onDecide={callbacks.onDecide}
            />
            {/* The reasons of the open row are always in the page: "Why?" is answered without a wait, and by a screen reader too. */}
            <div hidden={!why} style={{ marginTop: '10px' }}>
              <FollowUpWhy item={item} now={now} onOpenRecord={callbacks.onOpenRecord} />
            </div>
            {callbacks.sequences?.(item, true)}
          </>
        )}
      </div>
      <div class="share num">
        <span data-testid="share">{percent(item.share)}</span>
        <Meter share={largest > 0 ? item.share / largest : 0} label={say('followups_share')} thin />
      </div>
    </li>
  );
}
