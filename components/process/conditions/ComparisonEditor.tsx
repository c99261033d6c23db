import { useId } from 'preact/hooks';
import type { Comparison } from '../../../core/records';
import { minorDigits } from '../../format';
import { say } from '../../words';
import { type ConditionOffers, valuesOf } from './ConditionEditor';
import { choiceName, conditionFieldName, unitText } from './condition-text';
import { firstComparison } from './groups';

export interface ComparisonEditorProps {
  condition: Comparison;
  offers: ConditionOffers;
  onChange: (condition: Comparison) => void;
}

/** One question about one field. */
export function ComparisonEditor({ condition, offers, onChange }: ComparisonEditorProps) {
  const field = offers.fields.find(({ id }) => id === condition.field);
  const begin = (id: string, op?: string) => {
    const next = offers.fields.find(each => each.id === id);
    if (!next) return;
    const operators = offers.operators[next.type];
    const chosen = operators.find(each => each === op) ?? operators[0];
    if (!chosen) return;
    const fresh = firstComparison(next, chosen, valuesOf(offers, next), offers.currency);
    // The value stays where the new question takes the same kind of value.
    const keeps = id === condition.field && 'value' in fresh && 'value' in condition;
    onChange(
      keeps &&
        typeof fresh.value === typeof condition.value &&
        Array.isArray(fresh.value) === Array.isArray(condition.value)
        ? ({ ...fresh, value: condition.value } as Comparison)
        : fresh,
    );
  };
  return (
    <div class="row wrap tight comparison">
      <select
        class="select"
        aria-label={say('condition_field')}
        data-testid="condition-field"
        value={condition.field}
        onChange={event => begin(event.currentTarget.value)}
      >
        {!field && <option value={condition.field}>{condition.field}</option>}
        {offers.fields.map(({ id }) => (
          <option key={id} value={id}>
            {conditionFieldName(id)}
          </option>
        ))}
      </select>
      <select
        class="select"
        aria-label={say('condition_operator')}
        data-testid="condition-operator"
        value={condition.op}
        onChange={event => begin(condition.field, event.currentTarget.value)}
      >
        {(field ? offers.operators[field.type] : [condition.op]).map(op => (
          <option key={op} value={op}>
            {say(`op_${op}`)}
          </option>
        ))}
      </select>
      {'value' in condition && (
        <ValueInput
          condition={condition}
          offers={offers}
          onChange={value => onChange({ ...condition, value } as Comparison)}
        />
      )}
      {field && <span class="small faint">{unitText(field)}</span>}
    </div>
  );
}

interface ValueInputProps {
  condition: Extract<Comparison, { value: unknown }>;
  offers: ConditionOffers;
  onChange: (value: unknown) => void;
}

function ValueInput({ condition, offers, onChange }: ValueInputProps) {
  const list = useId();
  const { field: id, value } = condition;
  const field = offers.fields.find(each => each.id === id);
  const label = say('condition_value');
  if (typeof value === 'number') {
    return <NumberInput label={label} value={value} onChange={onChange} />;
  }
  if (typeof value === 'object' && !Array.isArray(value)) {
    const unit = 10 ** minorDigits(value.currency);
    return (
      <span class="row tight">
        <NumberInput
          label={label}
          value={value.minor / unit}
          onChange={major => onChange({ ...value, minor: Math.round(major * unit) })}
        />
        <input
          class="field small-number"
          aria-label={say('field_currency')}
          maxLength={3}
          value={value.currency ?? ''}
          onChange={event => {
            const currency = event.currentTarget.value.trim().toUpperCase();
            if (/^[A-Z]{3}$/.test(currency)) onChange({ ...value, currency });
            else event.currentTarget.value = value.currency ?? '';
          }}
        />
      </span>
    );
  }
  if (condition.op === 'before' || condition.op === 'after') {
    return (
      <input
        class="select"
        type="date"
        aria-label={label}
        value={condition.value}
        onChange={event => event.currentTarget.value && onChange(event.currentTarget.value)}
      />
    );
  }
  const offered = field ? valuesOf(offers, field) : [];
  if (field?.choices && typeof value === 'string') {
    return (
      <select
        class="select"
        aria-label={label}
        data-testid="condition-value"
        value={value}
        onChange={event => onChange(event.currentTarget.value)}
      >
        {field.choices.map(choice => (
          <option key={choice} value={choice}>
            {choiceName(id, choice)}
          </option>
        ))}
      </select>
    );
  }
  const many = Array.isArray(value);
  return (
    <>
      <input
        class="field text-value"
        aria-label={label}
        data-testid="condition-value"
        list={offered.length > 0 && !many ? list : undefined}
        placeholder={many ? say('condition_many') : undefined}
        maxLength={500}
        value={many ? value.join(', ') : value}
        onInput={event => {
          const text = event.currentTarget.value;
          onChange(
            many
              ? text
                  .split(/[,，]/)
                  .map(each => each.trim())
                  .filter(Boolean)
              : text,
          );
        }}
      />
      {offered.length > 0 && !many && (
        <datalist id={list}>
          {offered.map(choice => (
            <option key={choice} value={choice}>
              {choiceName(id, choice)}
            </option>
          ))}
        </datalist>
      )}
    </>
  );
}

function NumberInput({ label, value, onChange }: { label: string; value: number; onChange: (value: number) => void }) {
  return (
    <input
      class="field small-number"
      type="number"
      step="any"
      aria-label={label}
      data-testid="condition-value"
      value={value}
      onInput={event => {
        const typed = event.currentTarget.valueAsNumber;
        if (Number.isFinite(typed)) onChange(typed);
      }}
    />
  );
}
