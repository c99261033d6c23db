import type { Settings } from '../core/records';
import { weekdayName } from './format';
import { HolidaySettings } from './process/tasks/HolidaySettings';
import { say } from './words';

export interface PlanSettingsProps {
  settings: Settings;
  onSave: (change: Partial<Settings>) => void;
}

/** Monday first, Sunday last. */
const DAYS = [1, 2, 3, 4, 5, 6, 0];
const DURATIONS = ['visitMinutes', 'callMinutes', 'mailMinutes'] as const;

function clockOf(minutes: number): string {
  // The field of the browser knows no 24:00.
  const shown = Math.min(minutes, 23 * 60 + 59);
  return `${String(Math.floor(shown / 60)).padStart(2, '0')}:${String(shown % 60).padStart(2, '0')}`;
}

function minutesOf(clock: string): number | null {
  const [hours, minutes] = clock.split(':').map(Number);
  return hours === undefined || minutes === undefined || Number.isNaN(hours + minutes) ? null : hours * 60 + minutes;
}

/** Working hours, and how long a contact of each kind takes: what the day's plan fits into. */
export function PlanSettings({ settings, onSave }: PlanSettingsProps) {
  const { workdayStart, workdayEnd, workdays } = settings;
  const saveTime = (field: 'workdayStart' | 'workdayEnd', text: string) => {
    const minutes = minutesOf(text);
    if (minutes !== null) onSave({ [field]: minutes });
  };
  return (
    <section class="card stack" data-testid="plan-settings">
      <h2>{say('settings_plan')}</h2>
      <div class="pairs">
        <label class="label">
          {say('settings_work_from')}
          <input
            class="field"
            type="time"
            data-testid="work-from"
            value={clockOf(workdayStart)}
            onChange={event => saveTime('workdayStart', event.currentTarget.value)}
          />
        </label>
        <label class="label">
          {say('settings_work_until')}
          <input
            class="field"
            type="time"
            data-testid="work-until"
            value={clockOf(workdayEnd)}
            onChange={event => saveTime('workdayEnd', event.currentTarget.value)}
          />
        </label>
      </div>
      {workdayEnd <= workdayStart && <p class="note small">{say('settings_work_order')}</p>}
      <fieldset class="weekdays">
        <legend class="small soft">{say('settings_work_days')}</legend>
        {DAYS.map(day => (
          <label key={day} class="row tight small">
            <input
              type="checkbox"
              checked={workdays.includes(day)}
              onChange={event =>
                onSave({
                  workdays: event.currentTarget.checked
                    ? [...workdays, day].sort()
                    : workdays.filter(each => each !== day),
                })
              }
            />
            {weekdayName(day)}
          </label>
        ))}
      </fieldset>
      <HolidaySettings settings={settings} onSave={onSave} />
      <div class="thirds">
        {DURATIONS.map(field => (
          <label key={field} class="label">
            {say(`settings_${field}`)}
            <input
              class="field"
              type="number"
              min="5"
              max="480"
              step="5"
              data-testid={field}
              value={settings[field]}
              onChange={event => {
                const minutes = Math.round(Number(event.currentTarget.value));
                if (minutes >= 5 && minutes <= 480) onSave({ [field]: minutes });
                else event.currentTarget.value = String(settings[field]);
              }}
            />
          </label>
        ))}
      </div>
      <p class="faint small">{say('settings_plan_hint')}</p>
    </section>
  );
}
