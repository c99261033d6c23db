import type { Enrolment } from '../../records/sequence';
import type { SequenceEvent } from './state';

/** The user's own events as the state machine takes them. */
export function ownEvents({ events }: Pick<Enrolment, 'events'>): SequenceEvent[] {
  return events.map(({ id, at, what, stepId }): SequenceEvent => {
    if (what === 'stopped') return { id, at, what, why: 'by-hand', recordId: null };
    if (what === 'paused') return { id, at, what };
    if (what === 'resumed') return { id, at, what };
    return { id, at, what, stepId };
  });
}
