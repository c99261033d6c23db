import type { ConditionField, FieldType, Operator } from '../../../core/process/conditions';
import type { Comparison, Condition } from '../../../core/records';
import { languageName } from '../../knowledge/language-name';
import { siteName } from '../../tell';
import { say } from '../../words';

/** What can be asked of a person. */
export interface SegmentOffers {
  fields: readonly ConditionField[];
  operators: Record<FieldType, readonly Operator[]>;
  /** Field → values that people have. */
  values: Record<string, string[]>;
}
export interface SegmentEditorProps {
  condition: Condition;
  offers: SegmentOffers;
  onChange: (condition: Condition) => void;
}

type Flat = { op: 'all' | 'any'; of: Comparison[] };
const MODES = ['all', 'any'] as const;

/** A list of comparisons; null for a tree that the form can't show, as one from a file may be. */
function flatOf(condition: Condition): Flat | null {
  if (condition.op !== 'all' && condition.op !== 'any') return null;
  const of = condition.of.filter((each): each is Comparison => 'field' in each);
  return of.length === condition.of.length ? { op: condition.op, of } : null;
}

/** A comparison to begin with; what a list of values takes is not offered here. */
function comparisonOf(field: ConditionField, op: Operator, values: readonly string[]): Comparison {
  const { id } = field;
  if (field.type === 'number') {
    return op === 'empty' || op === 'filled' ? { op, field: id } : ({ op, field: id, value: 0 } as Comparison);
  }
  if (op === 'yes' || op === 'no' || op === 'empty' || op === 'filled') return { op, field: id };
  return { op, field: id, value: field.type === 'choice' ? (values[0] ?? '') : '' } as Comparison;
}

/** Whom a campaign is for: comparisons of which all or one must hold. */
export function SegmentEditor({ condition, offers, onChange }: SegmentEditorProps) {
  const flat = flatOf(condition);
  if (flat === null)
    return (
      <p class="note small">
        {say('segment_nested')}{' '}
        <button type="button" class="link" onClick={() => onChange({ op: 'all', of: [] })}>
          {say('segment_anew')}
        </button>
      </p>
    );
  const put = (at: number, each: Comparison | null) =>
    onChange({ ...flat, of: flat.of.flatMap((old, index) => (index !== at ? [old] : each === null ? [] : [each])) });
  const operatorsOf = ({ type }: ConditionField) => offers.operators[type].filter(op => op !== 'one-of');
  const begin = (id: string, op?: string): Comparison | null => {
    const field = offers.fields.find(each => each.id === id);
    if (!field) return null;
    const chosen = operatorsOf(field).find(each => each === op) ?? operatorsOf(field)[0]!;
    return comparisonOf(field, chosen, offers.values[id] ?? []);
  };
  const choice = (value: string, label: string, id: string, options: [string, string][], on: (to: string) => void) => (
    <select
      class="select"
      data-testid={id}
      aria-label={label}
      value={value}
      onChange={event => on(event.currentTarget.value)}
    >
      {!options.some(([each]) => each === value) && <option value={value}>{value}</option>}
      {options.map(([each, name]) => (
        <option key={each} value={each}>
          {name}
        </option>
      ))}
    </select>
  );
  return (
    <fieldset class="step-fields" data-testid="conditions" aria-label={say('campaign_whom')}>
      {flat.of.length > 1 &&
        choice(
          flat.op,
          say('segment_mode'),
          'segment-mode',
          MODES.map(mode => [mode, say(`segment_${mode}`)]),
          mode => onChange({ ...flat, op: mode === 'any' ? 'any' : 'all' }),
        )}
      {flat.of.length === 0 && <p class="small faint">{say('segment_everybody')}</p>}
      {flat.of.map((each, at) => {
        const field = offers.fields.find(({ id }) => id === each.field);
        return (
          <div key={at} class="condition row tight">
            <div class="grow row wrap tight">
              {choice(
                each.field,
                say('segment_field'),
                'condition-field',
                offers.fields.map(({ id }) => [id, segmentFieldName(id)]),
                id => put(at, begin(id) ?? each),
              )}
              {choice(
                each.op,
                say('segment_operator'),
                'condition-operator',
                (field ? operatorsOf(field) : [each.op]).map(op => [op, say(`segment_op_${op}`)]),
                op => {
                  const fresh = begin(each.field, op) ?? each;
                  // The value stays where the new question takes one of the same kind.
                  const keeps = 'value' in fresh && 'value' in each && typeof fresh.value === typeof each.value;
                  put(at, keeps ? ({ ...fresh, value: each.value } as Comparison) : fresh);
                },
              )}
              {'value' in each && field?.type === 'choice' && (offers.values[each.field] ?? []).length > 0
                ? choice(
                    String(each.value),
                    say('segment_value'),
                    'condition-value',
                    (offers.values[each.field] ?? []).map(value => [value, valueName(each.field, value)]),
                    value => put(at, { ...each, value } as Comparison),
                  )
                : 'value' in each && (
                    <ValueInput value={each.value} onChange={value => put(at, { ...each, value } as Comparison)} />
                  )}
            </div>
            <button type="button" class="icon" aria-label={say('segment_remove')} onClick={() => put(at, null)}>
              ×
            </button>
          </div>
        );
      })}
      <div>
        <button
          type="button"
          class="button"
          data-testid="condition-add"
          onClick={() => {
            const fresh = begin(offers.fields[0]?.id ?? '');
            if (fresh) onChange({ ...flat, of: [...flat.of, fresh] });
          }}
        >
          {say('segment_add')}
        </button>
      </div>
    </fieldset>
  );
}

function ValueInput({ value, onChange }: { value: unknown; onChange: (value: string | number) => void }) {
  const shared = { 'data-testid': 'condition-value', 'aria-label': say('segment_value'), value: String(value) };
  if (typeof value !== 'number')
    return (
      <input
        {...shared}
        class="field text-value"
        maxLength={200}
        onInput={event => onChange(event.currentTarget.value)}
      />
    );
  return (
    <input
      {...shared}
      class="select num"
      type="number"
      onInput={event => {
        const typed = event.currentTarget.valueAsNumber;
        if (Number.isFinite(typed)) onChange(typed);
      }}
    />
  );
}

/** The last part of a field's id names it: `person.jobTitle` → Job title. */
export function segmentFieldName(id: string): string {
  return say(`segment_field_${id.slice(id.indexOf('.') + 1)}`);
}

function valueName(field: string, value: string): string {
  if (field.endsWith('.site')) return siteName(value);
  return field.endsWith('.language') ? languageName(value) : value;
}
