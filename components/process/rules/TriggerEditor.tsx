import type { ConditionField } from '../../../core/process/conditions';
import type { Rule, RuleTrigger } from '../../../core/records';
import { say } from '../../words';
import { type ConditionOffers, valuesOf } from '../conditions/ConditionEditor';
import { choiceName, conditionFieldName, unitText } from '../conditions/condition-text';

export interface TriggerEditorProps {
  about: Rule['about'];
  when: RuleTrigger;
  offers: ConditionOffers;
  onChange: (when: RuleTrigger) => void;
}

/** Fields that each kind of trigger can wait for. */
export function fieldsFor(on: RuleTrigger['on'], fields: readonly ConditionField[]): ConditionField[] {
  return fields.filter(({ type, from }) => {
    if (on === 'changed') return from === 'record' && type !== 'texts';
    if (on === 'passed') return type === 'day' || type === 'instant';
    return on === 'crossed' && type === 'number';
  });
}

const TRIGGERS = ['created', 'changed', 'passed', 'crossed'] as const;

/** What makes the rule look. */
export function TriggerEditor({ about, when, offers, onChange }: TriggerEditorProps) {
  const begin = (on: string, id?: string) => {
    const fields = fieldsFor(TRIGGERS.find(each => each === on) ?? 'created', offers.fields);
    const field = fields.find(each => each.id === id)?.id ?? fields[0]?.id;
    if (on === 'created' || field === undefined) onChange({ on: 'created' });
    else if (on === 'changed') onChange({ on, field, to: null });
    else if (on === 'passed') onChange({ on, field, days: when.on === 'passed' ? when.days : 1 });
    else if (on === 'crossed') {
      onChange({ on, field, way: when.on === 'crossed' ? when.way : 'up', at: when.on === 'crossed' ? when.at : 14 });
    }
  };
  const shown = TRIGGERS.filter(on => on === 'created' || fieldsFor(on, offers.fields).length > 0);
  return (
    <div class="row wrap tight">
      <select
        class="select"
        aria-label={say('rule_when')}
        data-testid="rule-when"
        value={when.on}
        onChange={event => begin(event.currentTarget.value)}
      >
        {shown.map(on => (
          <option key={on} value={on}>
            {say(on === 'created' && about === 'message' ? 'trigger_message' : `trigger_${on}`)}
          </option>
        ))}
      </select>
      {when.on !== 'created' && (
        <select
          class="select"
          aria-label={say('condition_field')}
          data-testid="rule-when-field"
          value={when.field}
          onChange={event => begin(when.on, event.currentTarget.value)}
        >
          {fieldsFor(when.on, offers.fields).map(({ id }) => (
            <option key={id} value={id}>
              {conditionFieldName(id)}
            </option>
          ))}
        </select>
      )}
      <TriggerDetail when={when} offers={offers} onChange={onChange} />
    </div>
  );
}

function TriggerDetail({ when, offers, onChange }: Omit<TriggerEditorProps, 'about'>) {
  const field = when.on === 'created' ? undefined : offers.fields.find(({ id }) => id === when.field);
  if (when.on === 'changed') {
    const values = field?.type === 'choice' ? valuesOf(offers, field) : [];
    if (values.length === 0) return null;
    return (
      <select
        class="select"
        aria-label={say('condition_value')}
        data-testid="rule-when-to"
        value={when.to ?? ''}
        onChange={event => onChange({ ...when, to: event.currentTarget.value || null })}
      >
        <option value="">{say('trigger_any_value')}</option>
        {when.to !== null && !values.includes(when.to) && <option value={when.to}>{when.to}</option>}
        {values.map(value => (
          <option key={value} value={value}>
            {choiceName(when.field, value)}
          </option>
        ))}
      </select>
    );
  }
  if (when.on === 'passed') {
    return (
      <>
        <NumberField
          label={say('unit_days')}
          value={Math.abs(when.days)}
          onChange={days => onChange({ ...when, days: when.days < 0 ? -days : days })}
        />
        <select
          class="select"
          aria-label={say('trigger_side')}
          value={when.days < 0 ? 'before' : 'after'}
          onChange={event => {
            const days = Math.max(1, Math.abs(when.days));
            onChange({ ...when, days: event.currentTarget.value === 'before' ? -days : Math.abs(when.days) });
          }}
        >
          <option value="after">{say('trigger_days_after')}</option>
          <option value="before">{say('trigger_days_before')}</option>
        </select>
      </>
    );
  }
  if (when.on !== 'crossed') return null;
  return (
    <>
      <select
        class="select"
        aria-label={say('trigger_side')}
        value={when.way}
        onChange={event => onChange({ ...when, way: event.currentTarget.value === 'down' ? 'down' : 'up' })}
      >
        <option value="up">{say('trigger_up')}</option>
        <option value="down">{say('trigger_down')}</option>
      </select>
      <NumberField label={say('condition_value')} value={when.at} onChange={at => onChange({ ...when, at })} />
      {field && <span class="small faint">{unitText(field)}</span>}
    </>
  );
}

/** A number that is taken as soon as it is one. */
export function NumberField({
  label,
  value,
  onChange,
  max = 3_650,
}: {
  label: string;
  value: number;
  onChange: (value: number) => void;
  max?: number;
}) {
  return (
    <input
      class="field small-number"
      type="number"
      min="0"
      max={max}
      aria-label={label}
      data-testid="number"
      value={value}
      onInput={event => {
        const typed = event.currentTarget.valueAsNumber;
        if (Number.isFinite(typed) && typed >= 0 && typed <= max) onChange(Math.round(typed));
      }}
    />
  );
}
