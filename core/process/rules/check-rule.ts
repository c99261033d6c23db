import type { Words } from '../../records/result';
import { Rule, type RuleTrigger } from '../../records/rule';
import { checkCondition, type KnownValues } from '../conditions/check';
import { conditionField } from '../conditions/fields';

/** Something wrong with a rule. `path` is empty for the rule as a whole. */
export interface RuleProblem {
  path: (string | number)[];
  words: Words;
}

export type CheckedRule = { ok: true; rule: Rule } | { ok: false; problems: RuleProblem[] };

/** What rules may name, as the user's workspace has it; null = not checked. */
export interface KnownNames {
  values: KnownValues;
  /** Keys of the templates. */
  templates: ReadonlySet<string>;
}

/** Validates a rule from any source: a form, a file, the store, a team. Never throws. */
export function checkRule(given: unknown, known: KnownNames | null = null): CheckedRule {
  const { if: condition, ...rest } = isObject(given) ? given : { if: null };
  const about = (rest as { about?: unknown }).about;
  // The condition has its own check, which is safe against what is nested without end; its place is held meanwhile.
  const parsed = Rule.safeParse({ ...rest, if: { op: 'all', of: [] } });
  const problems: RuleProblem[] = [];
  if (!parsed.success) {
    for (const { path, code } of parsed.error.issues) {
      problems.push({
        path: path.map(step => (typeof step === 'symbol' ? String(step) : step)),
        words: { code: code === 'unrecognized_keys' ? 'rule.extra-part' : 'rule.bad-shape' },
      });
    }
  }
  const kind = Rule.shape.about.safeParse(about);
  if (kind.success) {
    const checked = checkCondition(condition, kind.data, known?.values ?? null);
    if (!checked.ok) problems.push(...checked.problems.map(each => ({ ...each, path: ['if', ...each.path] })));
    else if (parsed.success) {
      const rule: Rule = { ...parsed.data, if: checked.condition };
      problems.push(...triggerProblems(rule, known), ...actionProblems(rule, known));
      if (problems.length === 0) return { ok: true, rule };
    }
  }
  return { ok: false, problems };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Types of fields that a trigger can wait for. */
const TRIGGERED: Partial<Record<RuleTrigger['on'], readonly string[]>> = {
  changed: ['text', 'choice', 'number', 'money', 'day', 'instant', 'flag'],
  passed: ['day', 'instant'],
  crossed: ['number'],
};

function triggerProblems({ about, when }: Rule, known: KnownNames | null): RuleProblem[] {
  if (when.on === 'created') return [];
  const field = conditionField(when.field);
  const params = { field: when.field };
  if (field === null) return [{ path: ['when', 'field'], words: { code: 'condition.unknown-field', params } }];
  if (field.kind !== about) {
    return [{ path: ['when', 'field'], words: { code: 'condition.other-kind', params: { ...params, kind: about } } }];
  }
  const isFit = TRIGGERED[when.on]?.includes(field.type) && (when.on !== 'changed' || field.from === 'record');
  if (!isFit) return [{ path: ['when', 'field'], words: { code: 'rule.wrong-trigger', params } }];
  if (when.on !== 'changed' || when.to === null || field.type !== 'choice') return [];
  const allowed = field.choices ?? known?.values.get(field.id);
  if (!allowed || [...allowed].includes(when.to)) return [];
  return [{ path: ['when', 'to'], words: { code: 'condition.unknown-value', params: { ...params, value: when.to } } }];
}

function actionProblems({ about, actions }: Rule, known: KnownNames | null): RuleProblem[] {
  return actions.flatMap((action, at): RuleProblem[] => {
    if (action.do === 'flag' && about !== 'deal') {
      return [{ path: ['actions', at], words: { code: 'rule.flag-on-deals' } }];
    }
    if (action.do === 'tag' && (about === 'message' || about === 'task')) {
      return [{ path: ['actions', at], words: { code: 'rule.no-tags' } }];
    }
    if (action.do === 'draft' && known !== null && !known.templates.has(action.template)) {
      return [{ path: ['actions', at, 'template'], words: { code: 'rule.unknown-template' } }];
    }
    return [];
  });
}
