import { useState } from 'preact/hooks';
import type { FollowUp, FollowUps } from '../core/sales/followups/result';
import type { DayPlan } from '../core/sales/plan/result';
import type { DealCallbacks } from './DealFlags';
import { Empty } from './Empty';
import { noFollowUps } from './empty-answers';
import type { FollowUpCallbacks } from './FollowUpActions';
import { FollowUpDetail, type Looked } from './FollowUpDetail';
import { FollowUpItem } from './FollowUpItem';
import { LearnedCard } from './LearnedCard';
import { LoadedView, type LoadedViewProps } from './LoadedView';
import { NothingYet, type NothingYetProps } from './NothingYet';
import { type PlanCallbacks, PlanCard } from './PlanCard';
import { tell } from './tell';
import { say } from './words';

/** Rows that are shown at first and by each "more"; the analysis gives at most a few hundred. */
const STEP = 25;
const MOST = 200;

export interface FollowUpsViewProps extends FollowUpCallbacks, DealCallbacks {
  plan: Pick<LoadedViewProps<DayPlan>, 'of' | 'onRetry'> & Pick<PlanCallbacks, 'onUntil' | 'onKind' | 'onHours'>;
  onRelearn: () => void;
  result: FollowUps;
  now: Date;
  nothingYet: NothingYetProps;
  /** At full width the details stand beside the list; null in the narrow panel. */
  looked: Looked | null;
}

/** Whom to contact, by share. */
export function FollowUpsView({ result, now, nothingYet, looked, plan, onRelearn, ...callbacks }: FollowUpsViewProps) {
  const [open, setOpen] = useState<string | null>(null);
  const [shown, setShown] = useState(STEP);
  if (noFollowUps(result)) return <NothingYet {...nothingYet} />;
  const items = result.items.slice(0, Math.min(shown, MOST));
  // Beside the list something is always shown; in the list the open row can be closed.
  const chosen = items.find(({ subject }) => subject === open) ?? (open === null || looked ? items[0] : undefined);
  const toggle = ({ subject }: FollowUp) => setOpen(chosen?.subject === subject && !looked ? '' : subject);
  const { of, onRetry, ...planning } = plan;
  const list = (
    <>
      {/* The list itself says that answers are on their way. */}
      <LoadedView of={of} onRetry={onRetry} quiet>
        {value => (
          <PlanCard
            plan={value}
            now={now}
            onDecide={callbacks.onDecide}
            onOpenRecord={callbacks.onOpenRecord}
            {...planning}
          />
        )}
      </LoadedView>
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
              open={chosen === item}
              beside={looked !== null}
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
      {result.answers && (
        <p class="faint small across" data-testid="answers-basis">
          {tell(result.answers, now)}
        </p>
      )}
      <LearnedCard learned={result.learned} onRelearn={onRelearn} />
    </>
  );
  if (!looked || !chosen) return list;
  return (
    <div class="split">
      <div class="stack">{list}</div>
      <div class="beside">
        <FollowUpDetail item={chosen} looked={looked} now={now} {...callbacks} />
      </div>
    </div>
  );
}
