import type { DayPlan } from '../core/sales/plan/result';
import { nameOf } from './FollowUpItem';
import { KindChoice } from './KindChoice';
import type { PlanCallbacks } from './PlanCard';
import { tell } from './tell';
import { say } from './words';

/** Rows that are shown; the plan itself names a few more. */
const MOST = 10;

export interface PlanLeftProps extends Pick<PlanCallbacks, 'onKind'> {
  plan: DayPlan;
  now: Date;
}

/** What got no place in the plan, and why. */
export function PlanLeft({ plan, now, onKind }: PlanLeftProps) {
  const { left, leftCount, notNow } = plan;
  const shown = left.slice(0, MOST);
  return (
    <>
      {leftCount > 0 && (
        <details data-testid="plan-left">
          <summary class="small">{say('plan_left', { n: leftCount })}</summary>
          <ul class="plan-list">
            {shown.map(({ item, why, kind, kindWhy, minutes }) => (
              <li key={item.subject} class="planned">
                <div class="grow">
                  <b class="cut">{nameOf(item)}</b>
                  <div class="small soft wrap-any">{tell(why, now)}</div>
                </div>
                <KindChoice
                  kind={kind}
                  why={tell(kindWhy, now)}
                  name={nameOf(item)}
                  onKind={next => onKind({ item, why, kind, kindWhy, minutes }, next)}
                />
              </li>
            ))}
          </ul>
          {leftCount > shown.length && <p class="small faint">{say('table_more', { n: leftCount - shown.length })}</p>}
        </details>
      )}
      {notNow > 0 && <p class="small faint">{say('plan_not_now', { n: notNow })}</p>}
    </>
  );
}
