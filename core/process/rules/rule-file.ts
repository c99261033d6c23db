import type { Words } from '../../records/result';
import { MOST_RULES, type Rule } from '../../records/rule';
import { checkRule, type KnownNames, type RuleProblem } from './check-rule';
import { findCycle } from './cycles';

const FORMAT = 'sidelight-rules';
/** Raised when the form of the file changes; files of a higher version are refused. */
const FORMAT_VERSION = 1;
/** A file of the largest number of the largest rules is far smaller. */
export const MOST_BYTES = 8_000_000;

/** Rules as a file that another user can take. Whether they are switched on is not in it. */
export function writeRuleFile(rules: readonly Rule[]): string {
  return `${JSON.stringify({ format: FORMAT, version: FORMAT_VERSION, rules }, null, 2)}\n`;
}

export interface ReadRules {
  /** Those that are whole. Ones that are there already under the same id take their place. */
  rules: Rule[];
  /** Those that are not, by their place in the file (from 1), each with every reason. */
  refused: { at: number; name: string | null; problems: RuleProblem[] }[];
  /** Why nothing of the file is taken. */
  problem: Words | null;
}

/**
 * Reads rules from a file, each by itself: one that is damaged keeps none of the others out. Two of one id, and rules that together with `present` lead
 * back to themselves, are refused as well. Never throws.
 *
 * @param present the rules of the workspace
 */
export function readRuleFile(text: string, present: readonly Rule[], known: KnownNames | null): ReadRules {
  const none = (code: string, params?: Words['params']): ReadRules => ({
    rules: [],
    refused: [],
    problem: params ? { code, params } : { code },
  });
  if (text.length > MOST_BYTES) return none('rule.file-too-large', { most: MOST_BYTES / 1_000_000 });
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return none('rule.file-not-json');
  }
  const head = raw as { format?: unknown; version?: unknown; rules?: unknown } | null;
  if (typeof head !== 'object' || head === null || head.format !== FORMAT) return none('rule.file-other');
  if (typeof head.version !== 'number' || head.version > FORMAT_VERSION) return none('rule.file-newer');
  if (!Array.isArray(head.rules)) return none('rule.file-other');
  const result: ReadRules = { rules: [], refused: [], problem: null };
  const taken = new Map<string, Rule>();
  for (const [index, given] of head.rules.entries()) {
    const problems = problemsOf(given, present, taken, known);
    if (Array.isArray(problems)) result.refused.push({ at: index + 1, name: nameOf(given), problems });
    else taken.set(problems.id, problems);
  }
  result.rules = [...taken.values()];
  return result;
}

/** The rule, or what is wrong with it. */
function problemsOf(
  given: unknown,
  present: readonly Rule[],
  taken: ReadonlyMap<string, Rule>,
  known: KnownNames | null,
): Rule | RuleProblem[] {
  const checked = checkRule(given, known);
  if (!checked.ok) return checked.problems;
  const { rule } = checked;
  if (taken.has(rule.id)) return [{ path: ['id'], words: { code: 'rule.id-twice' } }];
  const others = [...present.filter(({ id }) => id !== rule.id && !taken.has(id)), ...taken.values()];
  if (others.length >= MOST_RULES)
    return [{ path: [], words: { code: 'rule.too-many', params: { most: MOST_RULES } } }];
  const problem = cycleProblem(rule, others);
  return problem === null ? rule : [problem];
}

/** What stands against this rule beside the others: the way on which it would lead back to itself. */
export function cycleProblem(rule: Rule, others: readonly Rule[]): RuleProblem | null {
  const ring = findCycle([...others, rule]);
  if (ring === null) return null;
  return {
    path: ['actions'],
    words: { code: 'rule.cycle', params: { path: ring.map(({ name }) => name).join(' › ') } },
  };
}

function nameOf(given: unknown): string | null {
  const name = typeof given === 'object' && given !== null ? (given as { name?: unknown }).name : null;
  return typeof name === 'string' ? name.slice(0, 120) : null;
}
