import type { Decision } from '../../records/decision';
import type { Task, Ticket } from '../../records/records';
import type { Reason } from '../../records/result';
import { dayOf, daysBetween, type Instant } from '../../records/time';
import { decay } from '../../stats/decay';

const TICKET = 0.6;
const TICKET_MORE = 0.3;
const TICKET_LIMIT = 1.2;
const TASK_DUE = 0.9;
const TASK_OVERDUE = 1.3;
/** A task counts from so many days before it is due. */
const TASK_DAYS = 3;
const REMINDER = 1.5;
const REMINDER_HALF_LIFE_DAYS = 7;

/** Open tickets of a person. */
export function ticketReasons(tickets: readonly Ticket[]): Reason[] {
  if (tickets.length === 0) return [];
  const value = Math.min(TICKET_LIMIT, TICKET + TICKET_MORE * (tickets.length - 1));
  return [
    { code: 'followup.ticket', params: { n: tickets.length }, value, recordIds: tickets.map(ticket => ticket.id) },
  ];
}

/** Tasks about the person or the deal: the most pressing one speaks. */
export function taskReasons(tasks: readonly Task[], now: Instant): Reason[] {
  const found = tasks.flatMap((task): Reason[] => {
    if (task.dueAt === null || task.doneAt !== null) return [];
    const days = daysBetween(dayOf(now), dayOf(task.dueAt));
    if (days > TASK_DAYS) return [];
    const recordIds = [task.id];
    return days < 0
      ? [
          {
            code: 'followup.task-overdue',
            params: { title: task.title, days: -days },
            value: TASK_OVERDUE * decay(-days, 30),
            recordIds,
          },
        ]
      : [{ code: 'followup.task-due', params: { title: task.title, days }, value: TASK_DUE, recordIds }];
  });
  return found
    .sort((a, b) => b.value - a.value || ((a.recordIds[0] as string) < (b.recordIds[0] as string) ? -1 : 1))
    .slice(0, 1);
}

/** A snooze that has run out is a wish to be reminded. */
export function reminderReasons(decision: Decision | null, now: Instant): Reason[] {
  if (decision?.what !== 'snoozed' || decision.until === null || decision.until > now) return [];
  const days = daysBetween(decision.until, now);
  const value = REMINDER * decay(days, REMINDER_HALF_LIFE_DAYS);
  return [{ code: 'followup.reminder', params: { days: Math.floor(days) }, value, recordIds: [] }];
}
