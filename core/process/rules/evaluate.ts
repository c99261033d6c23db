import type { Firing } from '../../records/firing';
import { DAY_MS, type Day, type Instant } from '../../records/time';
import type { Todo } from '../../records/todo';
import type { ConditionKind } from '../conditions/fields';
import { dayNumber, type Facts, type Row } from '../conditions/row';
import type { WorkingHours } from '../tasks/working-hours';
import type { CompiledRule } from './compiled-rule';
import { makeFiring } from './make-firing';
import type { RuleEvent } from './rule-event';

/** A record as rules look at it. */
export interface RuleSubject {
  id: string;
  kind: ConditionKind;
  name: string | null;
  /** What tasks about it are about as well: the sender of a message. */
  about: readonly string[];
  row: Row;
  facts: Facts;
}

export interface Evaluation {
  rules: readonly CompiledRule[];
  /** Records that are looked at for time that passed, and every record of an event. */
  subjects: readonly RuleSubject[];
  /** In any order. */
  events: readonly RuleEvent[];
  /** Ids of firings that are already in the log, taken back or not. */
  fired: ReadonlySet<string>;
  /** Rule → its firings of today so far. */
  firedToday: ReadonlyMap<string, number>;
  now: Instant;
  /** The user's calendar day at `now`. */
  today: Day;
  hours: WorkingHours;
}

export interface Evaluated {
  /** In the order of their times and ids. */
  firings: Firing[];
  todos: Todo[];
  /** Rule → firings that were too many for one day and are not among `firings`. */
  heldBack: Map<string, number>;
}

interface Candidate {
  id: string;
  rule: CompiledRule;
  subject: RuleSubject;
  at: Instant;
  event: RuleEvent | null;
}

/**
 * Which rules fire: a pure function, the same for the same arguments to the byte. What it gives has ids made of the rule, the record and what
 * happened; evaluating again with those in `fired` gives nothing. What rules do makes no events, so that no rule sets off another one or itself.
 */
export function evaluate(input: Evaluation): Evaluated {
  const { fired, firedToday, now } = input;
  const found = [...heard(input), ...passed(input)].filter(({ id }) => !fired.has(id));
  found.sort((a, b) => compare(a.at, b.at) || compare(a.id, b.id));
  const counts = new Map(firedToday);
  const heldBack = new Map<string, number>();
  const result: Evaluated = { firings: [], todos: [], heldBack };
  const seen = new Set<string>();
  for (const { id, rule, subject, event } of found) {
    if (seen.has(id)) continue;
    seen.add(id);
    const { id: ruleId, atMostPerDay } = rule.rule;
    const count = counts.get(ruleId) ?? 0;
    if (count >= atMostPerDay) {
      heldBack.set(ruleId, (heldBack.get(ruleId) ?? 0) + 1);
      continue;
    }
    counts.set(ruleId, count + 1);
    const { firing, todos } = makeFiring({ id, rule: rule.rule, subject, event, now, today: input.today }, input.hours);
    result.firings.push(firing);
    result.todos.push(...todos);
  }
  return result;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function heard({ rules, subjects, events, today }: Evaluation): Candidate[] {
  const byId = new Map(subjects.map(subject => [subject.id, subject]));
  const dayNow = dayNumber(today)!;
  const found: Candidate[] = [];
  for (const event of events) {
    const subject = byId.get(event.recordId);
    if (subject === undefined) continue;
    for (const rule of rules) {
      if (rule.rule.about !== subject.kind || !rule.hears(event, subject.row, dayNow)) continue;
      if (!rule.meets(subject.row, dayNow)) continue;
      const key = event.what === 'created' ? 'created' : `${event.field} ${event.at}`;
      found.push({ id: `${rule.rule.id} ${subject.id} ${key}`, rule, subject, at: event.at, event });
    }
  }
  return found;
}

function passed({ rules, subjects, today }: Evaluation): Candidate[] {
  const dayNow = dayNumber(today)!;
  const found: Candidate[] = [];
  for (const rule of rules) {
    const { cameOn, meets } = rule;
    if (cameOn === null) continue;
    const { about } = rule.rule;
    for (const subject of subjects) {
      if (subject.kind !== about) continue;
      const day = cameOn(subject.row, dayNow);
      if (day === null || !meets(subject.row, dayNow)) continue;
      const at = new Date(day * DAY_MS).toISOString();
      found.push({ id: `${rule.rule.id} ${subject.id} ${at.slice(0, 10)}`, rule, subject, at, event: null });
    }
  }
  return found;
}
