import type { Enrolment } from '../../records/sequence';
import { dayOf, type Instant } from '../../records/time';
import { isAnswer } from '../outreach/is-answer';
import type { Standing } from '../outreach/standing';
import type { SequenceEvent, StopReason } from './state';

/**
 * What the store shows of one enrolment: answers and messages since then, deals decided since then, and whether the person may be written to at
 * all. What has no time of its own counts from `now`.
 */
export function seenEvents(
  { enrolledAt, stops }: Pick<Enrolment, 'enrolledAt' | 'stops'>,
  { person, turns, deals, ban }: Standing,
  now: Instant,
): SequenceEvent[] {
  if (person === null) return [stop('gone', now, null)];
  const events: SequenceEvent[] = [];
  for (const { message, direction } of turns) {
    // A message of the minute of the enrolment may be the one that led to it.
    if (direction !== 'out' && message.at > enrolledAt && message.id !== ban?.messageId && isAnswer(message)) {
      events.push(stop('answered', message.at, message.id));
    } else if (direction === 'out' && message.at >= `${enrolledAt.slice(0, 16)}:00.000Z`) {
      events.push({ id: `wrote ${message.id}`, at: message.at, what: 'wrote', recordId: message.id });
    }
  }
  for (const { id, status, closedDate, changedAt } of deals) {
    if (!(status === 'won' ? stops.whenWon : status === 'lost' && stops.whenLost)) continue;
    // A deal that was decided on the day itself may have been the reason for the enrolment.
    if ((closedDate ?? dayOf(changedAt)) <= dayOf(enrolledAt)) continue;
    events.push(stop(status as 'won' | 'lost', closedDate === null ? changedAt : `${closedDate}T00:00:00.000Z`, id));
  }
  if (ban !== null && ban.why !== 'no-address') {
    const why = ban.why === 'opted-out' || ban.why === 'maybe-opted-out' ? 'opted-out' : 'never-write';
    const at = ban.at !== null && ban.at > enrolledAt ? ban.at : now;
    events.push(stop(why, at, ban.messageId));
  }
  return events;
}

function stop(why: StopReason, at: Instant, recordId: string | null): SequenceEvent {
  return { id: `${why} ${recordId ?? ''}`, at, what: 'stopped', why, recordId };
}
