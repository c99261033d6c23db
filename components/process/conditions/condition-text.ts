import type { ConditionField } from '../../../core/process/conditions';
import type { Comparison, Condition } from '../../../core/records';
import { money } from '../../format';
import { category, fieldName, siteName } from '../../tell';
import { knows, say } from '../../words';

/** The last part of a field's id names it: `deal.stage` → Stage. */
export function conditionFieldName(id: string): string {
  return fieldName(id.slice(id.indexOf('.') + 1));
}

/** A value of a choice as the user reads it. */
export function choiceName(field: string, value: string): string {
  if (field.endsWith('.category')) return category(value);
  if (field.endsWith('.site')) return siteName(value);
  for (const key of [`status_${value}`, `priority_${value}`, `direction_${value}`]) {
    const fixed = field.endsWith('.status') || field.endsWith('.priority') || field.endsWith('.direction');
    if (fixed && knows(key)) return say(key);
  }
  return value;
}

function valueText(condition: Comparison): string {
  if (!('value' in condition)) return '';
  const { field, value } = condition;
  if (Array.isArray(value)) return value.map(each => choiceName(field, each)).join(', ');
  if (typeof value === 'object') return money(value);
  return typeof value === 'string' ? choiceName(field, value) : String(value);
}

/** One comparison as a sentence: “Stage is Proposal”. */
export function comparisonText(condition: Comparison): string {
  return say(`says_${condition.op}`, { field: conditionFieldName(condition.field), value: valueText(condition) });
}

/** A whole tree in plain words. */
export function conditionText(condition: Condition): string {
  switch (condition.op) {
    case 'all':
    case 'any': {
      if (condition.of.length === 0) return say(`condition_${condition.op}_empty`);
      const parts = condition.of.map(each => {
        const text = conditionText(each);
        return (each.op === 'all' || each.op === 'any') && each.of.length > 1 ? say('condition_group', { text }) : text;
      });
      return parts.reduce((first, then) => say(`condition_${condition.op}`, { first, then }));
    }
    case 'not':
      return say('condition_not', { text: conditionText(condition.of) });
    default:
      return comparisonText(condition);
  }
}

/** Unit of a number, to stand behind its field. */
export function unitText({ type, unit }: Pick<ConditionField, 'type' | 'unit'>): string {
  return type === 'number' && unit !== null ? say(`unit_${unit}`) : '';
}
