import { useState } from 'preact/hooks';
import type { FollowUp, FollowUps } from '../core/sales/followups/result';
import { Empty } from './Empty';
import { type FollowUpCallbacks, FollowUpItem } from './FollowUpItem';
import { NothingYet, type NothingYetProps } from './NothingYet';
import { say } from './words';

/** Rows that are shown at first and by each "more"; the analysis gives at most a few hundred. */
const STEP = 25;
const MOST = 200;

export interface FollowUpsViewProps extends FollowUpCallbacks {
  result: FollowUps;
  now: Date;
  nothingYet: NothingYetProps;
}

/** Whom to contact, by share. */
export function FollowUpsView({ result, now, nothingYet, ...callbacks }: FollowUpsViewProps) {
  const [open, setOpen] = useState<string | null>(null);
  const [shown, setShown] = useState(STEP);
  if (result.considered === 0) return <NothingYet {...nothingYet} />;
  const items = result.items.slice(0, Math.min(shown, MOST));
  const opened = open ?? items[0]?.subject ?? null;
  const toggle = (item: FollowUp) => setOpen(opened === item.subject ? '' : item.subject);
  return (
    <>
      {items.length === 0 ? (
        <Empty title={say('followups_clear')} text={say('followups_clear_text')} />
      ) : (
        <ol class="card list across" aria-label={say('view_followups')}>
          {items.map((item, index) => (
            <FollowUpItem
              key={item.subject}
              item={item}
              rank={index + 1}
              largest={result.items[0]?.share ?? 1}
              open={opened === item.subject}
              onToggle={() => toggle(item)}
              now={now}
              {...callbacks}
            />
          ))}
        </ol>
      )}
      <div class="row wrap small soft across">
        {shown < Math.min(result.items.length, MOST) && (
          <button type="button" class="button" onClick={() => setShown(shown + STEP)}>
            {say('followups_more')}
          </button>
        )}
        {result.snoozed > 0 && <span data-testid="snoozed">{say('followups_snoozed', { n: result.snoozed })}</span>}
        {result.done > 0 && <span>{say('followups_done', { n: result.done })}</span>}
      </div>
    </>
  );
}
