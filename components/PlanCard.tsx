import type { DayPlan } from '../core/sales/plan/result';
import type { FollowUpCallbacks } from './FollowUpActions';
import { clock, timeSpan } from './format';
import { PlanLeft } from './PlanLeft';
import { PlannedItem } from './PlannedItem';
import { say } from './words';

/** Minutes that one press adds or takes. */
const STEP_MINUTES = 30;

export interface PlanCallbacks extends Pick<FollowUpCallbacks, 'onDecide' | 'onOpenRecord'> {
  /** Until when there is time; null = with the working hours. */
  onUntil: (until: string | null) => void;
  onKind: (
    contact: DayPlan['left'][number] | DayPlan['contacts'][number],
    kind: DayPlan['contacts'][number]['kind'],
  ) => void;
  /** Leads to the working hours and durations. */
  onHours: () => void;
}

export interface PlanCardProps extends PlanCallbacks {
  plan: DayPlan;
  now: Date;
}

/** What fits into the rest of the day: the time that there is, the contacts with their times, and what is left out and why. */
export function PlanCard({ plan, now, onUntil, onHours, ...callbacks }: PlanCardProps) {
  const { minutes, contacts, plannedMinutes, hours } = plan;
  const setMinutes = (next: number) => {
    // Steps end at round times of 30 minutes, never below nothing.
    const rounded = Math.max(0, Math.round(next / STEP_MINUTES) * STEP_MINUTES);
    onUntil(new Date(Date.parse(plan.begin) + rounded * 60_000).toISOString());
  };
  return (
    <details class="card across" data-testid="plan">
      <summary class="row tight headline">
        <b class="grow">{say('plan_title')}</b>
        <span class="small soft num" data-testid="plan-sum">
          {contacts.length === 0
            ? say('plan_none')
            : say('plan_sum', { n: contacts.length, time: timeSpan(plannedMinutes) })}
        </span>
      </summary>
      <div class="row tight wrap" style={{ margin: '8px 0' }}>
        <span class="grow small soft">
          {hours === 'working' || hours === 'chosen' || hours === 'before-work'
            ? say('plan_until', { from: clock(plan.begin), until: clock(plan.until) })
            : say(`plan_hours_${hours}`)}
        </span>
        <button
          type="button"
          class="icon"
          aria-label={say('plan_less')}
          title={say('plan_less')}
          data-testid="plan-less"
          disabled={minutes === 0}
          onClick={() => setMinutes(Math.ceil(minutes / STEP_MINUTES) * STEP_MINUTES - STEP_MINUTES)}
        >
          −
        </button>
        <output class="num" data-testid="plan-minutes">
          {minutes === 0 ? say('plan_no_time') : timeSpan(minutes)}
        </output>
        <button
          type="button"
          class="icon"
          aria-label={say('plan_more')}
          title={say('plan_more')}
          data-testid="plan-more"
          disabled={minutes >= 24 * 60}
          onClick={() => setMinutes(Math.floor(minutes / STEP_MINUTES) * STEP_MINUTES + STEP_MINUTES)}
        >
          +
        </button>
      </div>
      {contacts.length > 0 && (
        <ol class="plan-list" aria-label={say('plan_title')}>
          {contacts.map(contact => (
            <PlannedItem
              key={contact.item.subject}
              contact={contact}
              now={now}
              onDone={() => callbacks.onDecide('done', contact.item, null)}
              onKind={kind => callbacks.onKind(contact, kind)}
              onOpenRecord={callbacks.onOpenRecord}
            />
          ))}
        </ol>
      )}
      {contacts.length === 0 && minutes > 0 && <p class="soft small">{say('plan_nothing')}</p>}
      <PlanLeft plan={plan} now={now} onKind={callbacks.onKind} />
      <div class="row tight wrap small">
        {hours === 'chosen' && (
          <button type="button" class="link" data-testid="plan-reset" onClick={() => onUntil(null)}>
            {say('plan_working_hours')}
          </button>
        )}
        <button type="button" class="link soft" onClick={onHours}>
          {say('plan_settings')}
        </button>
      </div>
    </details>
  );
}
