import type { ConditionField } from '../../../core/process/conditions';
import type { Comparison, Condition } from '../../../core/records';
import { say } from '../../words';
import type { RulesResult } from '../rules/services';
import { ComparisonEditor } from './ComparisonEditor';
import { conditionOf, firstComparison, type Group, groupOf, isGroup } from './groups';

/** What a form needs to know to offer comparisons. */
export interface ConditionOffers extends Pick<RulesResult, 'operators' | 'values' | 'currency'> {
  /** Of the kind that the condition is about. */
  fields: readonly ConditionField[];
}

export interface ConditionEditorProps {
  condition: Condition;
  offers: ConditionOffers;
  onChange: (condition: Condition) => void;
  /** Groups in groups, to this depth. */
  deeper: number;
}

const MODES = ['all', 'any', 'none'] as const;

/** A tree of conditions as nested groups, without code. */
export function ConditionEditor({ condition, offers, onChange, deeper }: ConditionEditorProps) {
  const group = groupOf(condition);
  const set = (what: Partial<Group>) => onChange(conditionOf({ ...group, ...what }));
  const put = (at: number, each: Condition | null) =>
    set({ of: group.of.flatMap((old, index) => (index !== at ? [old] : each === null ? [] : [each])) });
  const add = () => {
    const field = offers.fields[0];
    const op = field && offers.operators[field.type][0];
    if (field && op) set({ of: [...group.of, firstComparison(field, op, valuesOf(offers, field), offers.currency)] });
  };
  return (
    <fieldset class="conditions" data-testid="conditions">
      <legend class="row tight small">
        <select
          class="select"
          aria-label={say('conditions_mode')}
          value={group.mode}
          onChange={event => set({ mode: MODES.find(mode => mode === event.currentTarget.value) ?? 'all' })}
        >
          {MODES.map(mode => (
            <option key={mode} value={mode}>
              {say(`conditions_${mode}`)}
            </option>
          ))}
        </select>
      </legend>
      {group.of.length === 0 && <p class="small faint">{say(`conditions_none_${group.mode}`)}</p>}
      {group.of.map((each, at) => (
        <div key={at} class="condition row">
          <div class="grow">
            {isGroup(each) ? (
              <ConditionEditor condition={each} offers={offers} onChange={next => put(at, next)} deeper={deeper - 1} />
            ) : (
              <ComparisonEditor condition={each as Comparison} offers={offers} onChange={next => put(at, next)} />
            )}
          </div>
          <button type="button" class="icon" aria-label={say('condition_remove')} onClick={() => put(at, null)}>
            ×
          </button>
        </div>
      ))}
      <div class="row wrap tight">
        <button type="button" class="button" data-testid="condition-add" onClick={add}>
          {say('condition_add')}
        </button>
        {deeper > 0 && (
          <button
            type="button"
            class="button quiet"
            onClick={() => set({ of: [...group.of, { op: group.mode === 'any' ? 'all' : 'any', of: [] }] })}
          >
            {say('condition_add_group')}
          </button>
        )}
      </div>
    </fieldset>
  );
}

/** Values that a field of choice can have. */
export function valuesOf({ values }: Pick<ConditionOffers, 'values'>, field: ConditionField): readonly string[] {
  return field.choices ?? (Object.hasOwn(values, field.id) ? (values[field.id] ?? []) : []);
}
