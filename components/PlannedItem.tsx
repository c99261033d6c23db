import type { ContactKind, PlannedContact } from '../core/sales/plan/result';
import { nameOf } from './FollowUpItem';
import { clock } from './format';
import { KindChoice } from './KindChoice';
import { tell } from './tell';
import { say } from './words';

export interface PlannedItemProps {
  contact: PlannedContact;
  now: Date;
  onDone: () => void;
  onKind: (kind: ContactKind) => void;
  onOpenRecord: (id: string) => void;
}

/** One contact of the plan with its time, kind and reason. */
export function PlannedItem({ contact, now, onDone, onKind, onOpenRecord }: PlannedItemProps) {
  const { item, begin, end, kind, kindWhy } = contact;
  const name = nameOf(item);
  return (
    <li class="planned" data-testid="planned">
      <time class="small soft num" dateTime={begin} title={`${clock(begin)} – ${clock(end)}`}>
        {clock(begin)}
      </time>
      <div class="grow">
        <button
          type="button"
          class="plain cut"
          onClick={() => onOpenRecord(item.personId ?? item.deal?.id ?? item.subject)}
        >
          <b>{name}</b>
        </button>
        <div class="small soft wrap-any">{tell(item.headline, now)}</div>
      </div>
      <KindChoice kind={kind} why={tell(kindWhy, now)} name={name} onKind={onKind} />
      <button
        type="button"
        class="icon"
        data-testid="plan-done"
        aria-label={say('plan_done', { name })}
        title={say('action_done')}
        onClick={onDone}
      >
        ✓
      </button>
    </li>
  );
}
