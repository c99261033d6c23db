import { useId, useRef, useState } from 'preact/hooks';
import type { EntryFields } from '../../core/support/knowledge/result';
import { category, slotName } from '../tell';
import { listing, say } from '../words';
import { languageName } from './language-name';
import type { EntryToSave } from './library';

export interface EntryFormProps {
  kind: EntryToSave['kind'];
  isNew: boolean;
  fields: EntryFields;
  changed: boolean;
  categories: string[];
  slots: string[];
  onChange: (fields: EntryFields) => void;
  onSave: () => void;
  onDiscard: () => void;
  onRemove: () => void;
}

const LANGUAGES = ['en', 'zh', 'de', 'fr', 'es', 'pt', 'ru', 'ja'];
const TONES = ['short', 'warm', 'formal'] as const;

/** Names in the text that no slot has: the user fills them by hand each time. */
function unknownSlots(body: string, slots: readonly string[]): string[] {
  const named = Array.from(body.matchAll(/\{\{\s*([\w.]{1,60})\s*\}\}/g), match => match[1] ?? '');
  return [...new Set(named)].filter(name => !slots.includes(name));
}

/** The fields of an article, template or macro. */
export function EntryForm({ kind, isNew, fields, changed, categories, slots, onChange, ...on }: EntryFormProps) {
  const [removing, setRemoving] = useState(false);
  const body = useRef<HTMLTextAreaElement>(null);
  const known = useId();
  const set = (what: Partial<EntryFields>) => onChange({ ...fields, ...what });
  const ready =
    fields.title.trim() !== '' && fields.body.trim() !== '' && (kind === 'article' || fields.category !== null);
  // A new one may begin with a text of the user's that needs no further change.
  const savable = ready && (changed || isNew);
  const unknown = kind === 'template' ? unknownSlots(fields.body, slots) : [];
  const insertSlot = (slot: string) => {
    const field = body.current;
    const [from, to] = field ? [field.selectionStart, field.selectionEnd] : [fields.body.length, fields.body.length];
    set({ body: `${fields.body.slice(0, from)}{{${slot}}}${fields.body.slice(to)}` });
    const caret = from + slot.length + 4;
    requestAnimationFrame(() => {
      field?.focus();
      field?.setSelectionRange(caret, caret);
    });
  };
  return (
    <form
      class="card stack"
      data-testid="entry-form"
      onSubmit={event => {
        event.preventDefault();
        if (savable) on.onSave();
      }}
    >
      <label class="label">
        {say('field_title')}
        <input
          class="field"
          data-testid="entry-title"
          maxLength={300}
          value={fields.title}
          onInput={event => set({ title: event.currentTarget.value })}
        />
      </label>
      <div class="pairs">
        <label class="label">
          {say('field_category')}
          <input
            class="field"
            data-testid="entry-category"
            list={known}
            maxLength={100}
            value={fields.category === null ? '' : category(fields.category)}
            onChange={event => {
              const typed = event.currentTarget.value.trim();
              set({ category: typed === '' ? null : (categories.find(id => category(id) === typed) ?? typed) });
            }}
          />
          <datalist id={known}>
            {categories.map(id => (
              <option key={id} value={category(id)} />
            ))}
          </datalist>
        </label>
        <label class="label">
          {say('field_language')}
          <select
            class="select"
            data-testid="entry-language"
            value={fields.language}
            onChange={event => set({ language: event.currentTarget.value })}
          >
            {[...new Set([...LANGUAGES, fields.language])].map(tag => (
              <option key={tag} value={tag}>
                {languageName(tag)}
              </option>
            ))}
          </select>
        </label>
        <label class="label">
          {say('field_owner')}
          <input
            class="field"
            data-testid="entry-owner"
            maxLength={200}
            value={fields.owner ?? ''}
            onInput={event =>
              set({ owner: event.currentTarget.value.trim() === '' ? null : event.currentTarget.value })
            }
          />
        </label>
        {kind === 'template' && (
          <label class="label">
            {say('reply_tone')}
            <select
              class="select"
              data-testid="entry-tone"
              value={fields.tone}
              onChange={event => set({ tone: TONES.find(tone => tone === event.currentTarget.value) ?? 'warm' })}
            >
              {TONES.map(tone => (
                <option key={tone} value={tone}>
                  {say(`tone_${tone}`)}
                </option>
              ))}
            </select>
          </label>
        )}
      </div>
      <label class="label">
        {say(kind === 'article' ? 'entry_answer' : 'entry_text')}
        <textarea
          ref={body}
          class="field"
          data-testid="entry-body"
          rows={10}
          maxLength={60_000}
          lang={fields.language}
          value={fields.body}
          onInput={event => set({ body: event.currentTarget.value })}
        />
      </label>
      {kind === 'template' && (
        <div class="chips" data-testid="slot-picker">
          <span class="small soft">{say('entry_slots')}</span>
          {slots.map(slot => (
            <button key={slot} type="button" class="chip" data-slot={slot} onClick={() => insertSlot(slot)}>
              {slotName(slot)}
            </button>
          ))}
        </div>
      )}
      {unknown.length > 0 && (
        <p class="note small" data-testid="unknown-slots">
          {say('entry_unknown_slots', { what: listing(unknown) })}
        </p>
      )}
      {kind === 'article' && (
        <label class="label">
          {say('entry_phrasings')}
          <textarea
            class="field"
            data-testid="entry-phrasings"
            rows={4}
            value={fields.phrasings.join('\n')}
            onInput={event => set({ phrasings: event.currentTarget.value.split('\n').slice(0, 200) })}
          />
        </label>
      )}
      <div class="actions">
        <button type="submit" class="button primary" data-testid="entry-save" disabled={!savable}>
          {say('action_save')}
        </button>
        {changed && (
          <button type="button" class="button quiet" data-testid="entry-discard" onClick={on.onDiscard}>
            {say('action_discard')}
          </button>
        )}
        {!isNew && !removing && (
          <button type="button" class="button quiet" data-testid="entry-remove" onClick={() => setRemoving(true)}>
            {say('action_remove')}
          </button>
        )}
        {removing && (
          <>
            <button type="button" class="button danger" data-testid="entry-remove-sure" onClick={on.onRemove}>
              {say('record_remove_sure')}
            </button>
            <button type="button" class="button quiet" onClick={() => setRemoving(false)}>
              {say('action_cancel')}
            </button>
          </>
        )}
      </div>
      {!ready && (changed || isNew) && (
        <p class="small soft" role="status">
          {say(kind === 'article' ? 'entry_needs' : 'entry_needs_category')}
        </p>
      )}
    </form>
  );
}
