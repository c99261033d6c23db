export {
  branchesOf,
  type Comparison,
  Condition,
  comparisonsOf,
  isComparison,
  type Operator,
} from '../../records/condition';
export { type CheckedCondition, type ConditionProblem, checkCondition, type KnownValues } from './check';
export { compileCondition, judgeOf, type Truth } from './compile';
export {
  CONDITION_FIELDS,
  CONDITION_KINDS,
  type ConditionField,
  type ConditionKind,
  conditionField,
  FIELDS_OF,
  type FieldType,
} from './fields';
export { OPERATORS } from './operators';
export { type Cell, dayNumber, type Fact, type Facts, folded, type Row, rowOf } from './row';
