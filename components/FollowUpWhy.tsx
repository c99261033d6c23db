import type { FollowUp } from '../core/sales/followups/result';
import { number, percent } from './format';
import { ReasonBars } from './ReasonBars';
import { say } from './words';

export interface FollowUpWhyProps {
  item: FollowUp;
  now: Date;
  onOpenRecord: (id: string) => void;
}

/** The reasons of one follow-up, what they add up to, and the way to everything known. */
export function FollowUpWhy({ item, now, onOpenRecord }: FollowUpWhyProps) {
  const record = item.personId ?? item.deal?.id;
  return (
    <>
      <ReasonBars reasons={item.reasons} now={now} onOpen={onOpenRecord} />
      <p class="faint small" style={{ marginTop: '6px' }}>
        {say('followups_sum', { sum: number(item.priority, 1), share: percent(item.share) })}
      </p>
      {record !== undefined && (
        <button type="button" class="link small" onClick={() => onOpenRecord(record)}>
          {say('action_details')}
        </button>
      )}
    </>
  );
}
