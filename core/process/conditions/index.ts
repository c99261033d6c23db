export { type CheckedCondition, type ConditionProblem, checkCondition, type KnownValues } from './check';
export { compileCondition, judgeOf, type Truth } from './compile';
export { branchesOf, type Comparison, Condition, comparisonsOf, OPERATORS, type Operator } from './condition';
export {
  CONDITION_FIELDS,
  CONDITION_KINDS,
  type ConditionField,
  type ConditionKind,
  conditionField,
  FIELDS_OF,
  type FieldType,
} from './fields';
export { type Cell, dayNumber, type Fact, type Facts, folded, type Row, rowOf } from './row';
