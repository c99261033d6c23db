import type { ConditionField } from '../../../core/process/conditions';
import type { Comparison, Condition } from '../../../core/records';

/** A group as the form shows it: `none` is “not any”. */
export interface Group {
  mode: 'all' | 'any' | 'none';
  of: Condition[];
}

/** How the form shows an inner node; a comparison alone is a group of one. */
export function groupOf(condition: Condition): Group {
  if (condition.op === 'all' || condition.op === 'any') return { mode: condition.op, of: condition.of };
  if (condition.op !== 'not') return { mode: 'all', of: [condition] };
  const inner = condition.of;
  return { mode: 'none', of: inner.op === 'any' ? inner.of : [inner] };
}

export function conditionOf({ mode, of }: Group): Condition {
  return mode === 'none' ? { op: 'not', of: { op: 'any', of } } : { op: mode, of };
}

export function isGroup(condition: Condition): boolean {
  return condition.op === 'all' || condition.op === 'any' || condition.op === 'not';
}

/** A comparison to begin with: the first thing that can be asked of the field. */
export function firstComparison(
  field: ConditionField,
  op: Comparison['op'],
  values: readonly string[],
  currency: string | null,
): Comparison {
  const { id } = field;
  switch (op) {
    case 'is':
    case 'is-not':
    case 'contains':
    case 'starts-with':
      return { op, field: id, value: op === 'contains' || op === 'starts-with' ? '' : (values[0] ?? '') };
    case 'one-of':
      return { op, field: id, value: [values[0] ?? ''] };
    case 'at-least':
    case 'at-most':
    case 'above':
    case 'below':
      return { op, field: id, value: field.type === 'money' ? { minor: 0, currency } : 0 };
    case 'before':
    case 'after':
      return { op, field: id, value: '2026-01-01' };
    case 'more-than-days-ago':
    case 'within-last-days':
    case 'within-next-days':
    case 'more-than-days-ahead':
      return { op, field: id, value: 7 };
    default:
      return { op, field: id };
  }
}
