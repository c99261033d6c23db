import {
  branchesOf,
  type Comparison,
  Condition,
  isComparison,
  MOST_DEPTH,
  MOST_NODES,
  type Operator,
} from '../../records/condition';
import type { Words } from '../../records/result';
import { type ConditionKind, conditionField } from './fields';
import { neverHolds } from './never-holds';
import { OPERATORS } from './operators';

/** Something wrong with a condition. */
export interface ConditionProblem {
  /** The way to the node: `['of', 2, 'value']`; empty for the tree itself. */
  path: (string | number)[];
  words: Words;
}

export type CheckedCondition = { ok: true; condition: Condition } | { ok: false; problems: ConditionProblem[] };

/** Values that exist in the user's own records, by field id: what a choice that the user can extend may name. */
export type KnownValues = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * Validates a condition from any source: its size before anything else looks at it, its shape, that each field exists, belongs to `kind` and can be
 * asked so, and that it can be met at all. Never throws.
 *
 * @param known where given, a choice must be one of these (a stage that was deleted is refused); null = not checked
 */
export function checkCondition(
  given: unknown,
  kind: ConditionKind,
  known: KnownValues | null = null,
): CheckedCondition {
  const tooLarge = sizeProblem(given);
  if (tooLarge !== null) return { ok: false, problems: [tooLarge] };
  const parsed = Condition.safeParse(given);
  if (!parsed.success) return { ok: false, problems: parsed.error.issues.map(shapeProblem) };
  const problems = fieldProblems(parsed.data, kind, known, []);
  if (problems.length > 0) return { ok: false, problems };
  const never = neverHolds(parsed.data);
  if (never !== null) return { ok: false, problems: [never] };
  return { ok: true, condition: parsed.data };
}

function shapeProblem({ path, code }: { path: PropertyKey[]; code: string }): ConditionProblem {
  const place = path.map(step => (typeof step === 'symbol' ? String(step) : step));
  return {
    path: place,
    words: { code: code === 'unrecognized_keys' ? 'condition.extra-part' : 'condition.bad-shape' },
  };
}

/** Walks without recursion: a file can nest deeper than the stack holds. */
function sizeProblem(given: unknown): ConditionProblem | null {
  const left: { node: unknown; path: (string | number)[] }[] = [{ node: given, path: [] }];
  let nodes = 0;
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    const { node, path } = next;
    if (typeof node !== 'object' || node === null || !('of' in node)) continue;
    nodes++;
    const depth = path.filter(step => step === 'of').length;
    if (depth >= MOST_DEPTH) return { path, words: { code: 'condition.too-deep', params: { most: MOST_DEPTH } } };
    const inner = Array.isArray(node.of) ? node.of : [node.of];
    if (inner.length + nodes > MOST_NODES) {
      return { path, words: { code: 'condition.too-large', params: { most: MOST_NODES } } };
    }
    nodes += inner.filter(each => typeof each === 'object' && each !== null && !('of' in each)).length;
    if (nodes > MOST_NODES) return { path, words: { code: 'condition.too-large', params: { most: MOST_NODES } } };
    for (const [at, each] of inner.entries()) {
      left.push({ node: each, path: Array.isArray(node.of) ? [...path, 'of', at] : [...path, 'of'] });
    }
  }
  return null;
}

function fieldProblems(
  condition: Condition,
  kind: ConditionKind,
  known: KnownValues | null,
  path: (string | number)[],
): ConditionProblem[] {
  if (isComparison(condition)) {
    const problem = comparisonProblem(condition, kind, known);
    return problem === null ? [] : [{ ...problem, path: [...path, ...problem.path] }];
  }
  return branchesOf(condition).flatMap((branch, at) =>
    fieldProblems(branch, kind, known, condition.op === 'not' ? [...path, 'of'] : [...path, 'of', at]),
  );
}

function comparisonProblem(
  condition: Comparison,
  kind: ConditionKind,
  known: KnownValues | null,
): ConditionProblem | null {
  const field = conditionField(condition.field);
  if (field === null) {
    return { path: ['field'], words: { code: 'condition.unknown-field', params: { field: condition.field } } };
  }
  if (field.kind !== kind) {
    return { path: ['field'], words: { code: 'condition.other-kind', params: { field: condition.field, kind } } };
  }
  if (!OPERATORS[field.type].includes(condition.op as Operator)) {
    return { path: ['op'], words: { code: 'condition.wrong-operator', params: { field: field.id, op: condition.op } } };
  }
  if (!('value' in condition)) return null;
  const { value } = condition;
  const isSize = typeof value === 'number' || (typeof value === 'object' && 'minor' in value);
  if (isSize && (field.type === 'money') !== (typeof value === 'object')) {
    return { path: ['value'], words: { code: 'condition.wrong-value', params: { field: field.id } } };
  }
  // Every text contains nothing: a form left open would hold for all.
  if (value === '') return { path: ['value'], words: { code: 'condition.no-word', params: { field: field.id } } };
  if (field.type !== 'choice') return null;
  for (const word of Array.isArray(value) ? value : [value]) {
    const allowed = field.choices ?? known?.get(field.id);
    if (typeof word === 'string' && allowed && ![...allowed].includes(word)) {
      return { path: ['value'], words: { code: 'condition.unknown-value', params: { field: field.id, value: word } } };
    }
  }
  return null;
}
