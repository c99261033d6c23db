import { useEffect, useState } from 'preact/hooks';
import type { TaughtReader } from '../../core/records/taught';
import { fieldName } from '../tell';
import { say } from '../words';
import type { Teacher } from './teacher';

export interface TaughtItemProps {
  reader: TaughtReader;
  teacher: Teacher;
  onSave: (reader: TaughtReader) => void;
  onGrant: (host: string) => Promise<void>;
  onExport: () => void;
  onRemove: () => void;
}

/** One taught reader: its name and fields, to be changed, given to others, or given up. */
export function TaughtItem({ reader, teacher, onSave, onGrant, onExport, onRemove }: TaughtItemProps) {
  const [allowed, setAllowed] = useState<boolean | null>(null);
  const [draft, setDraft] = useState<TaughtReader | null>(null);
  useEffect(() => {
    void teacher.allowed(reader.host).then(setAllowed);
  }, [teacher, reader.host]);
  const fields = reader.fields.map(({ field }) => field);

  if (draft !== null)
    return (
      <form
        class="known"
        data-testid="taught"
        onSubmit={event => {
          event.preventDefault();
          setDraft(null);
          onSave({ ...draft, name: draft.name.trim() });
        }}
      >
        <label class="label full">
          {say('field_name')}
          <input
            class="field"
            data-testid="taught-name"
            maxLength={80}
            value={draft.name}
            onInput={event => setDraft({ ...draft, name: event.currentTarget.value })}
          />
        </label>
        <fieldset class="full plain-set">
          <legend class="small soft">{say('taught_fields')}</legend>
          {fields.map(field => (
            <label key={field} class="row tight">
              <input
                type="checkbox"
                checked={draft.fields.some(one => one.field === field)}
                // The last one can't be taken away: a reader without fields reads nothing.
                disabled={draft.fields.length === 1 && draft.fields[0]?.field === field}
                onChange={event => {
                  const kept = new Set(draft.fields.map(one => one.field));
                  if (event.currentTarget.checked) kept.add(field);
                  else kept.delete(field);
                  setDraft({ ...draft, fields: reader.fields.filter(one => kept.has(one.field)) });
                }}
              />
              {fieldName(field)}
            </label>
          ))}
        </fieldset>
        <div class="actions full">
          <button type="submit" class="button primary" disabled={draft.name.trim() === ''}>
            {say('action_save')}
          </button>
          <button type="button" class="button quiet" onClick={() => setDraft(null)}>
            {say('action_cancel')}
          </button>
        </div>
      </form>
    );
  return (
    <div class="known" data-testid="taught">
      <div class="grow">
        <b class="wrap-any">{reader.name}</b>
        <div class="small soft wrap-any">
          {reader.host} · {say(`teach_page_${reader.page}`)} · {fields.map(fieldName).join(', ')}
        </div>
        {allowed === false && <div class="small warn-text">{say('taught_not_allowed')}</div>}
        <div class="actions">
          {allowed === false && (
            <button
              type="button"
              class="button primary"
              onClick={() => void onGrant(reader.host).then(() => teacher.allowed(reader.host).then(setAllowed))}
            >
              {say('sites_grant')}
            </button>
          )}
          <button type="button" class="button" data-testid="taught-edit" onClick={() => setDraft(reader)}>
            {say('action_edit')}
          </button>
          <button type="button" class="button" data-testid="taught-export" onClick={onExport}>
            {say('taught_export')}
          </button>
          <button type="button" class="button" data-testid="taught-remove" onClick={onRemove}>
            {say('action_remove')}
          </button>
        </div>
      </div>
    </div>
  );
}
