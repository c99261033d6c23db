import { useEffect } from 'preact/hooks';
import type { FollowUp } from '../core/sales/followups/result';
import type { Subject } from '../core/sales/subject/result';
import type { DealCallbacks } from './DealFlags';
import { FollowUpActions, type FollowUpCallbacks } from './FollowUpActions';
import { nameOf } from './FollowUpItem';
import { FollowUpWhy } from './FollowUpWhy';
import { initials } from './format';
import { LoadedView } from './LoadedView';
import type { Loaded } from './remote';
import { SubjectBody } from './SubjectBody';
import { tell } from './tell';

/** Everything about the follow-up that is looked at, and how to ask for it. */
export interface Looked {
  id: string | null;
  about: Loaded<Subject>;
  onLook: (id: string) => void;
  onRetry: () => void;
}

export interface FollowUpDetailProps extends FollowUpCallbacks, DealCallbacks {
  item: FollowUp;
  looked: Looked;
  now: Date;
}

/** Beside the list: what can be done, why, and everything about the person. */
export function FollowUpDetail({ item, looked, now, ...callbacks }: FollowUpDetailProps) {
  const { id, about, onLook, onRetry } = looked;
  useEffect(() => onLook(item.subject), [item.subject]);
  return (
    <div class="stack" data-testid="follow-up-detail">
      <section class="card">
        <div class="row">
          <div class="face" aria-hidden="true">
            {initials(nameOf(item))}
          </div>
          <div class="grow">
            <b class="title cut">{nameOf(item)}</b>
            <div class="soft small cut">{[item.companyName, item.email].filter(Boolean).join(' · ')}</div>
          </div>
        </div>
        <p class="wrap-any" style={{ marginTop: '8px' }}>
          {tell(item.headline, now)}
        </p>
        <FollowUpActions
          key={item.subject}
          item={item}
          now={now}
          why={null}
          onWrite={callbacks.onWrite}
          onTask={callbacks.onTask}
          onDecide={callbacks.onDecide}
        />
        <div style={{ marginTop: '12px' }}>
          <FollowUpWhy item={item} now={now} onOpenRecord={callbacks.onOpenRecord} />
        </div>
      </section>
      {/* The answer about another person is never shown under this one's name. */}
      <LoadedView of={id === item.subject ? about : { value: null, loading: true, error: null }} onRetry={onRetry}>
        {subject => (
          <SubjectBody
            headless
            subject={subject}
            now={now}
            onOpenRecord={callbacks.onOpenRecord}
            onDismissFlag={callbacks.onDismissFlag}
            onRestoreFlags={callbacks.onRestoreFlags}
            besideDeal={callbacks.besideDeal}
          >
            {callbacks.sequences?.(item, false)}
          </SubjectBody>
        )}
      </LoadedView>
    </div>
  );
}
