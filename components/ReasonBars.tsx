import type { Reason } from '../core/records/result';
import { signed } from './format';
import { tell } from './tell';
import { say } from './words';

export interface ReasonBarsProps {
  reasons: Reason[];
  now: Date;
  /** Opens a record that a reason rests on. */
  onOpen?: (id: string) => void;
}

/** Signed bars around a middle line; the largest fills its half. A reason with one record leads to it. */
export function ReasonBars({ reasons, now, onOpen }: ReasonBarsProps) {
  const largest = Math.max(...reasons.map(reason => Math.abs(reason.value)), Number.MIN_VALUE);
  return (
    <ul class="reasons">
      {reasons.map((reason, index) => {
        const width = `${(Math.abs(reason.value) / largest) * 50}%`;
        const text = tell(reason, now);
        const record = reason.recordIds[0];
        return (
          <li class="reason" data-testid="reason" key={`${reason.code} ${index}`}>
            {onOpen && record !== undefined ? (
              <button
                type="button"
                class="plain reason-text"
                title={say('reason_open', { text })}
                onClick={() => onOpen(record)}
              >
                {text}
              </button>
            ) : (
              <span>{text}</span>
            )}
            <span class="pull" aria-hidden="true">
              <i class={reason.value < 0 ? 'against' : 'for'} style={{ width }} />
            </span>
            <span class="num soft">{signed(reason.value)}</span>
          </li>
        );
      })}
    </ul>
  );
}
