import type { TaskItem } from '../../../core/process/tasks';
import { clock, date, moment } from '../../format';
import { say } from '../../words';

/** Minutes after midnight as the user writes a time. */
export function minuteText(minute: number): string {
  return clock(new Date(2026, 0, 1, Math.floor(minute / 60), minute % 60).toISOString());
}

/** Minutes after midnight as a time field has them: `09:05`. */
export function timeValue(minute: number | null): string {
  if (minute === null) return '';
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}

export function minuteOf(value: string): number | null {
  const [hours, minutes] = value.split(':').map(Number);
  return value === '' || hours === undefined || minutes === undefined ? null : hours * 60 + minutes;
}

/** When a task is due, as one line. */
export function dueText({ dueDay, dueMinute, snoozedUntil, doneAt, repeat }: TaskItem, now: Date): string {
  if (doneAt !== null) return say('task_done_at', { date: date(doneAt, now) });
  const parts = [];
  if (snoozedUntil !== null && snoozedUntil > now.toISOString()) {
    parts.push(say('task_snoozed_until', { moment: moment(snoozedUntil, now) }));
  } else if (dueDay !== null) {
    const day = date(dueDay, now);
    parts.push(dueMinute === null ? day : say('task_due_at', { day, time: minuteText(dueMinute) }));
  }
  if (repeat !== null) parts.push(say(`repeat_${repeat.unit}`, { n: repeat.every }));
  return parts.join(' · ');
}
