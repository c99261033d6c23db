import { DAY_MS } from '../core/records/time';
import { date } from './format';
import { say } from './words';

const CHOICES = [
  { key: 'snooze_tomorrow', days: 1 },
  { key: 'snooze_three', days: 3 },
  { key: 'snooze_week', days: 7 },
] as const;

/** Eight in the morning, `days` days on, in the user's own zone. */
export function snoozeUntil(now: Date, days: number): Date {
  const at = new Date(now.getTime() + days * DAY_MS);
  at.setHours(8, 0, 0, 0);
  return at;
}

export function SnoozeChoice({ now, onChoose }: { now: Date; onChoose: (until: string) => void }) {
  const chooseDay = (value: string) => {
    const [year, month, day] = value.split('-').map(Number);
    if (year && month && day) onChoose(new Date(year, month - 1, day, 8).toISOString());
  };
  return (
    <div class="actions" data-testid="snooze-choice">
      {CHOICES.map(({ key, days }) => {
        const until = snoozeUntil(now, days).toISOString();
        return (
          <button key={key} type="button" class="chip" title={date(until, now)} onClick={() => onChoose(until)}>
            {say(key)}
          </button>
        );
      })}
      <label class="row tight small soft">
        {say('snooze_until')}
        <input
          class="select"
          type="date"
          min={snoozeUntil(now, 1).toISOString().slice(0, 10)}
          onChange={event => chooseDay(event.currentTarget.value)}
        />
      </label>
    </div>
  );
}
