import type { Firing } from '../../records/firing';
import { DAY_MS, type Day, type Instant } from '../../records/time';
import type { Todo } from '../../records/todo';
import type { ConditionKind } from '../conditions/fields';
import { dayNumber, type Facts, type Row } from '../conditions/row';
import type { WorkingHours } from '../working-time/working-hours';
import { CellIndex } from './cell-index';
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
  const { firedToday, now, today, hours } = input;
  const heldBack = new Map<string, number>();
  const kept: Candidate[] = [];
  for (const [rule, candidates] of candidatesOf(input)) {
    const { id, atMostPerDay } = rule.rule;
    const left = Math.max(0, atMostPerDay - (firedToday.get(id) ?? 0));
    const found = eachOnce(candidates.sort(inOrder));
    kept.push(...found.slice(0, left));
    if (found.length > left) heldBack.set(id, found.length - left);
  }
  const result: Evaluated = { firings: [], todos: [], heldBack };
  for (const { id, rule, subject, event } of kept.sort(inOrder)) {
    const { firing, todos } = makeFiring({ id, rule: rule.rule, subject, event, now, today }, hours);
    result.firings.push(firing);
    result.todos.push(...todos);
  }
  return result;
}

function inOrder(a: Candidate, b: Candidate): number {
  return compare(a.at, b.at) || compare(a.id, b.id) || compare(valuesOf(a), valuesOf(b));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Two writes of one field at one moment differ by their values alone. */
function valuesOf({ event }: Candidate): string {
  return event === null ? '' : JSON.stringify([event.from, event.to]);
}

function eachOnce(sorted: readonly Candidate[]): Candidate[] {
  return sorted.filter(({ id }, at) => id !== sorted[at - 1]?.id);
}

/** By rule, without those that are in the log already. */
function candidatesOf(input: Evaluation): Map<CompiledRule, Candidate[]> {
  const byRule = new Map<CompiledRule, Candidate[]>();
  const add = (candidate: Candidate) => {
    if (input.fired.has(candidate.id)) return;
    const known = byRule.get(candidate.rule);
    if (known === undefined) byRule.set(candidate.rule, [candidate]);
    else known.push(candidate);
  };
  hear(input, add);
  lookAtTime(input, add);
  return byRule;
}

function hear({ rules, subjects, events, today }: Evaluation, add: (candidate: Candidate) => void): void {
  const byId = new Map(subjects.map(subject => [subject.id, subject]));
  const dayNow = dayNumber(today)!;
  for (const event of events) {
    const subject = byId.get(event.recordId);
    if (subject === undefined) continue;
    for (const rule of rules) {
      if (rule.rule.about !== subject.kind || !rule.hears(event, subject.row, dayNow)) continue;
      if (!rule.meets(subject.row, dayNow)) continue;
      const key = event.what === 'created' ? 'created' : `${event.field} ${event.at}`;
      add({ id: `${rule.rule.id} ${subject.id} ${key}`, rule, subject, at: event.at, event });
    }
  }
}

function lookAtTime({ rules, subjects, today }: Evaluation, add: (candidate: Candidate) => void): void {
  const dayNow = dayNumber(today)!;
  const index = new CellIndex(subjects);
  const texts = new Map<number, Instant>();
  for (const rule of rules) {
    const { time, meets } = rule;
    if (time === null) continue;
    for (const subjectsOfDay of index.between(rule.rule.about, time.column, time.range(dayNow))) {
      // Days are whole numbers: the time of all of them came on one day.
      const day = time.cameOn(subjectsOfDay[0]!.row, dayNow);
      if (day === null) continue;
      const at = texts.get(day) ?? new Date(day * DAY_MS).toISOString();
      texts.set(day, at);
      for (const subject of subjectsOfDay) {
        if (!meets(subject.row, dayNow)) continue;
        add({ id: `${rule.rule.id} ${subject.id} ${at.slice(0, 10)}`, rule, subject, at, event: null });
      }
    }
  }
}
