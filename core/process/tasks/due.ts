import type { Day, Instant } from '../../records/time';
import type { Todo } from '../../records/todo';
import { type WorkingTime, workingDayAfter } from '../working-time/working-hours';
import { instantAt } from '../working-time/zoned-time';

/** What time it is, where and when the user works. */
export interface Clock extends WorkingTime {
  now: Instant;
}

type Timed = Pick<Todo, 'dueDay' | 'dueMinute' | 'snoozedUntil'>;

/** What a task makes itself heard for: the same for one due time or snooze, whatever the zone. null: for nothing. */
export function soundKey({ dueDay, dueMinute, snoozedUntil }: Timed): string | null {
  return snoozedUntil ?? (dueDay === null ? null : `${dueDay} ${dueMinute ?? '-'}`);
}

/** When a task is due to be heard: at its minute; without one, when work begins on its day or the next working day; null for one without a day. */
export function soundsAt({ dueDay, dueMinute, snoozedUntil }: Timed, { zone, hours }: WorkingTime): Instant | null {
  if (snoozedUntil !== null) return snoozedUntil;
  if (dueDay === null) return null;
  if (dueMinute !== null) return instantAt(dueDay, dueMinute, zone);
  return instantAt(workingDayAfter(dueDay, 0, hours), hours.start, zone);
}

/** Tasks that are to be heard now: due, and not heard for this time yet. Those missed while the machine slept are among them, each once. */
export function sounding(todos: readonly Todo[], clock: Clock): Todo[] {
  return todos.filter(todo => {
    if (!todo.remind || todo.doneAt !== null || todo.heardFor === soundKey(todo)) return false;
    const at = soundsAt(todo, clock);
    return at !== null && Date.parse(at) <= Date.parse(clock.now);
  });
}

/** A task that was just heard. */
export function heard(todo: Todo): Todo {
  return { ...todo, heardFor: soundKey(todo) };
}

/** When to look again: the next time of a task that has not been heard; null where none is ahead. */
export function nextSound(todos: readonly Todo[], clock: Clock): Instant | null {
  let next: Instant | null = null;
  for (const todo of todos) {
    if (!todo.remind || todo.doneAt !== null || todo.heardFor === soundKey(todo)) continue;
    const at = soundsAt(todo, clock);
    if (at !== null && (next === null || at < next)) next = at;
  }
  return next;
}

/** `days` working days after `day`, when work begins. */
export function restUntil(day: Day, days: number, { zone, hours }: WorkingTime): Instant {
  return instantAt(workingDayAfter(day, days, hours), hours.start, zone);
}
