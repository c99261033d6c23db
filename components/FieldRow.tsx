import { useState } from 'preact/hooks';
import { editedText, type FieldForm, parsedValue, STATUSES, shownValue } from './record-fields';
import { fieldName } from './tell';
import { say } from './words';

export interface FieldRowProps {
  field: string;
  form: FieldForm;
  value: unknown;
  /** Where the value came from; null where there is neither value nor source. */
  from: string | null;
  now: Date;
  onSave: (value: unknown) => void;
}

function currencyOf(value: unknown): string {
  const currency = typeof value === 'object' && value !== null && 'currency' in value ? value.currency : null;
  return typeof currency === 'string' ? currency : '';
}

/** One field of a record; the pencil corrects it. */
export function FieldRow({ field, form, value, from, now, onSave }: FieldRowProps) {
  const [text, setText] = useState<string | null>(null);
  const [currency, setCurrency] = useState(currencyOf(value));
  const name = fieldName(field);
  if (text === null)
    return (
      <div class="known" data-testid="field" data-field={field}>
        <div class="grow">
          <div class="small soft">{name}</div>
          <div class="wrap-any">{shownValue(value, form, now)}</div>
          {from !== null && (
            <div class="small faint" data-testid="provenance">
              {from}
            </div>
          )}
        </div>
        {form !== 'shown' && (
          <button
            type="button"
            class="icon"
            data-testid="correct"
            aria-label={say('record_correct', { field: name })}
            title={say('record_correct', { field: name })}
            onClick={() => setText(editedText(value, form))}
          >
            ✎
          </button>
        )}
      </div>
    );
  const parsed = parsedValue(text, form, currency === '' ? null : currency.toUpperCase());
  const shared = { class: 'field', 'aria-label': name, value: text };
  const statuses = form === 'deal-status' || form === 'ticket-status' ? STATUSES[form] : null;
  return (
    <form
      class="known"
      data-testid="field"
      data-field={field}
      onSubmit={event => {
        event.preventDefault();
        if (parsed === undefined) return;
        setText(null);
        onSave(parsed);
      }}
      onKeyDown={event => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        setText(null);
      }}
    >
      <div class="label full">
        <span aria-hidden="true">{name}</span>
        {statuses ? (
          <select {...shared} onChange={event => setText(event.currentTarget.value)}>
            <option value="">–</option>
            {statuses.map(status => (
              <option key={status} value={status}>
                {say(`status_${status}`)}
              </option>
            ))}
          </select>
        ) : form === 'long' || form === 'list' ? (
          <textarea {...shared} rows={form === 'long' ? 8 : 3} onInput={event => setText(event.currentTarget.value)} />
        ) : form === 'money' ? (
          <input {...shared} type="number" step="any" onInput={event => setText(event.currentTarget.value)} />
        ) : form === 'day' ? (
          <input {...shared} type="date" onInput={event => setText(event.currentTarget.value)} />
        ) : (
          <input {...shared} type="text" onInput={event => setText(event.currentTarget.value)} />
        )}
      </div>
      {form === 'money' && (
        <label class="label full">
          {say('field_currency')}
          <input
            class="field"
            maxLength={3}
            value={currency}
            onInput={event => setCurrency(event.currentTarget.value)}
          />
        </label>
      )}
      <div class="actions full">
        <button type="submit" class="button primary" disabled={parsed === undefined}>
          {say('action_save')}
        </button>
        <button type="button" class="button quiet" onClick={() => setText(null)}>
          {say('action_cancel')}
        </button>
      </div>
    </form>
  );
}
