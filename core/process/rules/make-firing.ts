import type { Effect, Firing } from '../../records/firing';
import type { Rule, RuleAction } from '../../records/rule';
import type { Day, Instant } from '../../records/time';
import type { Todo } from '../../records/todo';
import { type WorkingHours, workingDayAfter } from '../working-time/working-hours';
import type { RuleSubject } from './evaluate';
import { fillText } from './fill-text';
import type { RuleEvent } from './rule-event';

export interface Occasion {
  id: string;
  rule: Rule;
  subject: RuleSubject;
  /** null: time passed. */
  event: RuleEvent | null;
  now: Instant;
  today: Day;
}

/** What a rule does at one occasion. */
export function makeFiring(occasion: Occasion, hours: WorkingHours): { firing: Firing; todos: Todo[] } {
  const { id, rule, subject, now } = occasion;
  const todos: Todo[] = [];
  const effects = rule.actions.map((action, at): Effect => {
    const todo = todoOf(action, occasion, `todo ${at} ${id}`, hours);
    if (todo !== null) {
      todos.push(todo);
      return { made: 'todo', todoId: todo.id };
    }
    return plainEffect(action, subject);
  });
  const firing: Firing = {
    id,
    ruleId: rule.id,
    ruleName: rule.name,
    about: rule.about,
    recordId: subject.id,
    recordName: subject.name?.slice(0, 300) ?? null,
    at: now,
    why: whyOf(occasion),
    effects,
    undoneAt: null,
    seen: false,
    told: effects.every(({ made }) => made !== 'notice'),
  };
  return { firing, todos };
}

function plainEffect(action: RuleAction, { facts }: RuleSubject): Effect {
  switch (action.do) {
    case 'tag':
      return { made: 'tag', tag: action.tag };
    case 'flag':
      return { made: 'flag', text: fillText(action.text, facts), level: action.level };
    case 'notify':
      return { made: 'notice', text: fillText(action.text, facts) };
    default:
      return { made: 'badge' };
  }
}

function todoOf(
  action: RuleAction,
  { id: firingId, rule, subject, now, today }: Occasion,
  id: string,
  hours: WorkingHours,
): Todo | null {
  if (action.do !== 'task' && action.do !== 'remind' && action.do !== 'draft') return null;
  const remind = action.do === 'remind';
  return {
    id,
    title: action.do === 'draft' ? (subject.name ?? '').slice(0, 300) : fillText(action.title, subject.facts),
    note: '',
    about: [subject.id, ...subject.about],
    dueDay: workingDayAfter(today, action.do === 'draft' ? 0 : action.inDays, hours),
    dueMinute: action.do === 'remind' ? (action.minute ?? hours.start) : null,
    remind,
    snoozedUntil: null,
    repeat: null,
    repeatDay: null,
    doneAt: null,
    heardFor: null,
    from: { by: 'rule', firingId, ruleName: rule.name },
    template: action.do === 'draft' ? action.template : null,
    createdAt: now,
    changedAt: now,
  };
}

function whyOf({ rule: { when }, event, subject }: Occasion): Firing['why'] {
  const short = (value: unknown) =>
    typeof value === 'number' ? value : typeof value === 'string' ? value.slice(0, 300) : null;
  switch (when.on) {
    case 'created':
      return { code: subject.kind === 'message' ? 'rule.why.message' : 'rule.why.created', params: {} };
    case 'changed':
      return {
        code: 'rule.why.changed',
        params: { field: when.field, from: short(event?.from), to: short(event?.to) },
      };
    case 'passed':
      return {
        code: when.days < 0 ? 'rule.why.ahead' : 'rule.why.passed',
        params: { field: when.field, days: Math.abs(when.days), day: short(subject.facts[when.field]) },
      };
    case 'crossed':
      return {
        code: `rule.why.crossed-${when.way}`,
        params: { field: when.field, at: when.at, value: short(event?.to ?? subject.facts[when.field]) },
      };
  }
}
