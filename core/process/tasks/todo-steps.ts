import type { Day, Instant } from '../../records/time';
import type { Todo } from '../../records/todo';
import { zonedTime } from '../working-time/zoned-time';
import { type Clock, restUntil } from './due';
import { nextDay } from './next-day';

/** What the user gives for a task. */
export type TodoDraft = Pick<Todo, 'title' | 'note' | 'about' | 'dueDay' | 'dueMinute' | 'remind' | 'repeat' | 'from'>;

/** @param id unique */
export function newTodo(draft: TodoDraft, id: string, now: Instant): Todo {
  return {
    ...draft,
    id,
    title: draft.title.trim().slice(0, 500),
    repeatDay: monthDayOf(draft.dueDay),
    snoozedUntil: null,
    doneAt: null,
    heardFor: null,
    template: null,
    createdAt: now,
    changedAt: now,
  };
}

export function editTodo(todo: Todo, draft: Omit<TodoDraft, 'from'>, now: Instant): Todo {
  const moved = draft.dueDay !== todo.dueDay;
  return {
    ...todo,
    ...draft,
    title: draft.title.trim().slice(0, 500),
    repeatDay: moved ? monthDayOf(draft.dueDay) : todo.repeatDay,
    // A new time takes the place of a snooze.
    snoozedUntil: moved || draft.dueMinute !== todo.dueMinute ? null : todo.snoozedUntil,
    changedAt: now,
  };
}

function monthDayOf(day: Day | null): number | null {
  return day === null ? null : Number(day.slice(8));
}

/** A repeated task goes on to its next day, any other is done. */
export function finishTodo(todo: Todo, { now, zone, hours }: Clock): Todo {
  const { dueDay, repeat } = todo;
  if (repeat === null || dueDay === null) return { ...todo, doneAt: now, changedAt: now };
  const today = zonedTime(now, zone).day;
  const next = nextDay(dueDay, repeat, todo.repeatDay ?? Number(dueDay.slice(8)), today, hours);
  return { ...todo, dueDay: next, snoozedUntil: null, changedAt: now };
}

/** Not done after all, or wanted before its snooze ends. */
export function reopenTodo(todo: Todo, now: Instant): Todo {
  return { ...todo, doneAt: null, snoozedUntil: null, changedAt: now };
}

/** For how long: some hours, or until work begins so many working days on, or on a day of the calendar. */
export type Snooze = { hours: number } | { workdays: number } | { day: Day };

export function snoozeTodo(todo: Todo, snooze: Snooze, clock: Clock): Todo {
  const { now, zone } = clock;
  const today = zonedTime(now, zone).day;
  const snoozedUntil =
    'hours' in snooze
      ? new Date(Date.parse(now) + snooze.hours * 3_600_000).toISOString()
      : 'workdays' in snooze
        ? restUntil(today, snooze.workdays, clock)
        : restUntil(snooze.day, 0, clock);
  return { ...todo, snoozedUntil, changedAt: now };
}
