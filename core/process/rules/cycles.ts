import { type Comparison, type Condition, isComparison } from '../../records/condition';
import type { Rule } from '../../records/rule';
import { folded } from '../conditions/row';

/**
 * Rules that lead back to themselves: each puts on a tag that the next one asks for. What rules do sets off no rule, so that such a ring would not turn for
 * ever, but in it nobody can say any more why a record has its tags. Needing the absence of a tag is no link: "tag it unless it is tagged".
 *
 * @returns the rules of the first ring in their order, the first one again at the end; null where there is none
 */
export function findCycle(rules: readonly Rule[]): Rule[] | null {
  const next = new Map(rules.map(rule => [rule, rules.filter(other => leadsTo(rule, other))]));
  const done = new Set<Rule>();
  for (const rule of rules) {
    const ring = ringFrom(rule, next, done);
    if (ring !== null) return ring;
  }
  return null;
}

function ringFrom(start: Rule, next: ReadonlyMap<Rule, readonly Rule[]>, done: Set<Rule>): Rule[] | null {
  const path: Rule[] = [];
  const left: { rule: Rule; depth: number }[] = [{ rule: start, depth: 0 }];
  for (let step = left.pop(); step !== undefined; step = left.pop()) {
    for (const passed of path.splice(step.depth)) done.add(passed);
    const before = path.indexOf(step.rule);
    if (before >= 0) return [...path.slice(before), step.rule];
    if (done.has(step.rule)) continue;
    path.push(step.rule);
    for (const rule of next.get(step.rule) ?? []) left.push({ rule, depth: path.length });
  }
  for (const passed of path) done.add(passed);
  return null;
}

function leadsTo(rule: Rule, other: Rule): boolean {
  if (rule.about !== other.about) return false;
  const tags = rule.actions.flatMap(action => (action.do === 'tag' ? [folded(action.tag)] : []));
  return tags.length > 0 && wanted(other.if, true).some(asks => tags.some(tag => isMetBy(asks, tag)));
}

/** Comparisons of tags that must hold, not fail. */
function wanted(condition: Condition, holds: boolean): Comparison[] {
  if (isComparison(condition)) {
    if (!condition.field.endsWith('.tags')) return [];
    const asksForOne = condition.op === 'is' || condition.op === 'contains' || condition.op === 'filled';
    return asksForOne === holds ? [condition] : [];
  }
  if (condition.op === 'not') return wanted(condition.of, !holds);
  return condition.of.flatMap(branch => wanted(branch, holds));
}

function isMetBy(asks: Comparison, tag: string): boolean {
  if (asks.op === 'is' || asks.op === 'is-not') return folded(asks.value) === tag;
  if (asks.op === 'contains') return tag.includes(folded(asks.value));
  return true;
}
