import type { Snooze } from '../../../core/process/tasks';
import { say } from '../../words';

const CHOICES: { key: string; snooze: Snooze }[] = [
  { key: 'snooze_hour', snooze: { hours: 1 } },
  { key: 'snooze_workday', snooze: { workdays: 1 } },
  { key: 'snooze_workdays', snooze: { workdays: 3 } },
  { key: 'snooze_workweek', snooze: { workdays: 5 } },
];

/** Until when a task is out of sight; days end when work begins on a working day. */
export function SnoozeTask({ onSnooze }: { onSnooze: (snooze: Snooze) => void }) {
  return (
    <div class="actions" data-testid="snooze-task">
      {CHOICES.map(({ key, snooze }) => (
        <button key={key} type="button" class="chip" onClick={() => onSnooze(snooze)}>
          {say(key)}
        </button>
      ))}
      <label class="row tight small soft">
        {say('snooze_until')}
        <input
          class="select"
          type="date"
          onChange={event => {
            const day = event.currentTarget.value;
            if (day !== '') onSnooze({ day });
          }}
        />
      </label>
    </div>
  );
}
