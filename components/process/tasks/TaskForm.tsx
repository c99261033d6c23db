import { useState } from 'preact/hooks';
import type { Repeat } from '../../../core/records';
import { say } from '../../words';
import { minuteOf, timeValue } from './due-text';
import type { TaskEdit } from './tasks-flow';

const UNITS: Repeat['unit'][] = ['day', 'workday', 'week', 'month', 'year'];

export interface TaskFormProps {
  edit: TaskEdit;
  /** Name of what it is about. */
  about: string | null;
  onSave: (edit: TaskEdit) => void;
  onCancel: () => void;
}

/** A task as the user writes it. */
export function TaskForm({ edit, about, onSave, onCancel }: TaskFormProps) {
  const [draft, setDraft] = useState(edit.draft);
  const set = (what: Partial<typeof draft>) => setDraft({ ...draft, ...what });
  const ready = draft.title.trim() !== '';
  const { repeat } = draft;
  return (
    <form
      class="card stack across"
      data-testid="task-form"
      onSubmit={event => {
        event.preventDefault();
        if (ready) onSave({ ...edit, draft } as TaskEdit);
      }}
    >
      <h2>{say(edit.id === null ? 'task_new' : 'task_edit_title')}</h2>
      {about && <p class="small soft wrap-any">{say('task_about', { name: about })}</p>}
      <label class="label">
        {say('task_title')}
        <input
          class="field"
          data-testid="task-title"
          maxLength={300}
          value={draft.title}
          onInput={event => set({ title: event.currentTarget.value })}
        />
      </label>
      <div class="pairs">
        <label class="label">
          {say('task_day')}
          <input
            class="field"
            type="date"
            data-testid="task-day"
            value={draft.dueDay ?? ''}
            onChange={event => {
              const dueDay = event.currentTarget.value || null;
              set(dueDay === null ? { dueDay, dueMinute: null, remind: false, repeat: null } : { dueDay });
            }}
          />
        </label>
        <label class="label">
          {say('task_time')}
          <input
            class="field"
            type="time"
            data-testid="task-time"
            disabled={draft.dueDay === null}
            value={timeValue(draft.dueMinute)}
            onChange={event => set({ dueMinute: minuteOf(event.currentTarget.value) })}
          />
        </label>
      </div>
      <label class="row tight small">
        <input
          type="checkbox"
          data-testid="task-remind"
          disabled={draft.dueDay === null}
          checked={draft.remind}
          onChange={event => set({ remind: event.currentTarget.checked })}
        />
        {say(draft.dueMinute === null ? 'task_remind_morning' : 'task_remind')}
      </label>
      <div class="row wrap tight small">
        <label class="row tight">
          {say('task_repeat')}
          <select
            class="select"
            data-testid="task-repeat"
            disabled={draft.dueDay === null}
            value={repeat?.unit ?? ''}
            onChange={event => {
              const unit = UNITS.find(each => each === event.currentTarget.value);
              set({ repeat: unit ? { every: repeat?.every ?? 1, unit } : null });
            }}
          >
            <option value="">{say('repeat_never')}</option>
            {UNITS.map(unit => (
              <option key={unit} value={unit}>
                {say(`repeat_unit_${unit}`)}
              </option>
            ))}
          </select>
        </label>
        {repeat && (
          <label class="row tight">
            {say('repeat_every')}
            <input
              class="field small-number"
              type="number"
              min="1"
              max="99"
              value={repeat.every}
              onChange={event => {
                const every = Math.round(Number(event.currentTarget.value));
                if (every >= 1 && every <= 99) set({ repeat: { ...repeat, every } });
              }}
            />
          </label>
        )}
      </div>
      <label class="label">
        {say('task_note')}
        <textarea
          class="field"
          rows={2}
          maxLength={2_000}
          value={draft.note}
          onInput={event => set({ note: event.currentTarget.value })}
        />
      </label>
      <div class="actions">
        <button type="submit" class="button primary" disabled={!ready} data-testid="task-save">
          {say('task_save')}
        </button>
        <button type="button" class="button" onClick={onCancel}>
          {say('action_cancel')}
        </button>
      </div>
    </form>
  );
}
