import { type Comparison, type Condition, isComparison } from '../../records/condition';
import type { ConditionProblem } from './check';
import { conditionField } from './fields';
import { dayNumber, folded } from './row';

/** Ways to meet a condition that are looked through; a tree with more is taken as one that can be met. */
const MOST_WAYS = 512;

/** A comparison, and whether it must hold or fail. */
interface Demand {
  comparison: Comparison;
  holds: boolean;
}

/**
 * Tells a condition that no record can ever meet: in each way to meet it, two demands on one field exclude each other. Says nothing wrong of what it
 * can't decide (two texts that must both be contained).
 */
export function neverHolds(condition: Condition): ConditionProblem | null {
  const ways = waysOf(condition, true);
  if (ways === null) return null;
  if (ways.length === 0) return { path: [], words: { code: 'condition.never' } };
  let first: string | null = null;
  for (const way of ways) {
    const field = contradiction(way);
    if (field === null) return null;
    first ??= field;
  }
  return { path: [], words: { code: 'condition.never-field', params: { field: first } } };
}

/** Disjunctive normal form; null where it has more ways than are looked through. */
function waysOf(condition: Condition, holds: boolean): Demand[][] | null {
  if (isComparison(condition)) return [[{ comparison: condition, holds }]];
  if (condition.op === 'not') return waysOf(condition.of, !holds);
  const isAll = (condition.op === 'all') === holds;
  let ways: Demand[][] = isAll ? [[]] : [];
  for (const branch of condition.of) {
    const more = waysOf(branch, holds);
    if (more === null) return null;
    if (isAll && ways.length * more.length > MOST_WAYS) return null;
    ways = isAll ? ways.flatMap(way => more.map(other => [...way, ...other])) : [...ways, ...more];
    if (ways.length > MOST_WAYS) return null;
  }
  return ways;
}

/** The first field whose demands exclude each other. */
function contradiction(way: readonly Demand[]): string | null {
  const byField = new Map<string, Demand[]>();
  for (const demand of way) {
    const { field } = demand.comparison;
    byField.set(field, [...(byField.get(field) ?? []), demand]);
  }
  for (const [field, demands] of byField) if (excludes(field, demands)) return field;
  return null;
}

function excludes(field: string, demands: readonly Demand[]): boolean {
  const isEmpty = ({ comparison: { op }, holds }: Demand) => op === (holds ? 'empty' : 'filled');
  // Every other demand, met or refused, needs a value.
  if (demands.some(isEmpty) && !demands.every(isEmpty)) return true;
  const type = conditionField(field)?.type;
  if (type === 'texts') return false;
  return noNumberLeft(demands) || noWordLeft(demands, conditionField(field)?.choices ?? null) || bothFlags(demands);
}

function bothFlags(demands: readonly Demand[]): boolean {
  const said = (yes: boolean) =>
    demands.some(({ comparison: { op }, holds }) => (op === 'yes' && holds === yes) || (op === 'no' && holds !== yes));
  return said(true) && said(false);
}

interface Bounds {
  scale: string;
  low: number;
  high: number;
  /** The ends themselves are outside. */
  lowOpen: boolean;
  highOpen: boolean;
}

/** Numbers, amounts of one currency, days, and distances from today each have a scale of their own. */
function noNumberLeft(demands: readonly Demand[]): boolean {
  const scales = new Map<string, Bounds>();
  for (const demand of demands) {
    const bounds = boundsOf(demand);
    if (bounds === null) continue;
    const before = scales.get(bounds.scale);
    scales.set(bounds.scale, before === undefined ? bounds : both(before, bounds));
  }
  return [...scales.values()].some(
    ({ low, lowOpen, high, highOpen }) => low > high || (low === high && (lowOpen || highOpen)),
  );
}

function both(a: Bounds, b: Bounds): Bounds {
  const low = Math.max(a.low, b.low);
  const high = Math.min(a.high, b.high);
  return {
    scale: a.scale,
    low,
    high,
    lowOpen: (a.low === low && a.lowOpen) || (b.low === low && b.lowOpen),
    highOpen: (a.high === high && a.highOpen) || (b.high === high && b.highOpen),
  };
}

/** Where the value must lie; null for what is no single interval. The distance of a past day is negative. */
function boundsOf({ comparison, holds }: Demand): Bounds | null {
  const from = (scale: string, low: number, lowOpen: boolean) => ({
    scale,
    low,
    lowOpen,
    high: Infinity,
    highOpen: false,
  });
  const upTo = (scale: string, high: number, highOpen: boolean) => ({
    scale,
    low: -Infinity,
    lowOpen: false,
    high,
    highOpen,
  });
  switch (comparison.op) {
    case 'at-least':
    case 'above':
    case 'at-most':
    case 'below': {
      const { op, value } = comparison;
      const scale = typeof value === 'number' ? 'number' : `money ${value.currency}`;
      const limit = typeof value === 'number' ? value : value.minor;
      const open = (op === 'above' || op === 'below') === holds;
      return ((op === 'at-least' || op === 'above') === holds ? from : upTo)(scale, limit, open);
    }
    case 'before':
    case 'after':
      return ((comparison.op === 'after') === holds ? from : upTo)('day', dayNumber(comparison.value)!, holds);
    case 'more-than-days-ago':
      return (holds ? upTo : from)('distance', -comparison.value, holds);
    case 'more-than-days-ahead':
      return (holds ? from : upTo)('distance', comparison.value, holds);
    case 'within-last-days':
      return holds ? both(from('distance', -comparison.value, false), upTo('distance', 0, false)) : null;
    case 'within-next-days':
      return holds ? both(from('distance', 0, false), upTo('distance', comparison.value, false)) : null;
    default:
      return null;
  }
}

/** The words that `is` and `one-of` leave, less those that `is-not` takes. */
function noWordLeft(demands: readonly Demand[], choices: readonly string[] | null): boolean {
  let left: Set<string> | null = choices === null ? null : new Set(choices.map(folded));
  const taken = new Set<string>();
  for (const { comparison, holds } of demands) {
    if (comparison.op !== 'is' && comparison.op !== 'is-not' && comparison.op !== 'one-of') continue;
    const words: string[] = (comparison.op === 'one-of' ? comparison.value : [comparison.value]).map(folded);
    if ((comparison.op !== 'is-not') === holds) {
      left = left === null ? new Set(words) : new Set(words.filter(word => left!.has(word)));
    } else for (const word of words) taken.add(word);
  }
  return left !== null && [...left].every(word => taken.has(word));
}
