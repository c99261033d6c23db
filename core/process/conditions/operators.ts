import type { Operator } from '../../records/condition';
import type { FieldType } from './fields';

const DATE_OPERATORS = [
  'before',
  'after',
  'more-than-days-ago',
  'within-last-days',
  'within-next-days',
  'more-than-days-ahead',
  'empty',
  'filled',
] as const;

/** What can be asked of a field of each type, in the order in which a form offers it. */
export const OPERATORS: Record<FieldType, readonly Operator[]> = {
  text: ['contains', 'is', 'is-not', 'starts-with', 'one-of', 'empty', 'filled'],
  texts: ['is', 'is-not', 'contains', 'empty', 'filled'],
  choice: ['is', 'is-not', 'one-of', 'empty', 'filled'],
  number: ['at-least', 'at-most', 'above', 'below', 'empty', 'filled'],
  money: ['at-least', 'at-most', 'above', 'below', 'empty', 'filled'],
  day: DATE_OPERATORS,
  instant: DATE_OPERATORS,
  flag: ['yes', 'no'],
};
