import type { Enrolment, SequenceStep } from '../../records/sequence';
import type { Instant } from '../../records/time';
import { addWorkingTime } from '../working-time/add-working-time';
import type { WorkingTime } from '../working-time/working-hours';

/** What ends a sequence before its last step. */
export type StopReason = 'by-hand' | 'answered' | 'opted-out' | 'never-write' | 'won' | 'lost' | 'gone';

/** Something that happened to one enrolment, by the user or as the store shows it. Two with one id are the same. */
export type SequenceEvent =
  | { id: string; at: Instant; what: 'done' | 'skipped' | 'inserted'; stepId: string | null }
  | { id: string; at: Instant; what: 'paused' }
  | { id: string; at: Instant; what: 'resumed' }
  | { id: string; at: Instant; what: 'wrote'; recordId: string }
  | { id: string; at: Instant; what: 'stopped'; why: StopReason; recordId: string | null };

export interface StepOutcome {
  stepId: string;
  at: Instant;
  /** `seen`: the store shows the message. */
  how: 'done' | 'skipped' | 'seen';
}

export interface EnrolmentState {
  /** `waiting`: the next step is not due yet. */
  state: 'waiting' | 'due' | 'paused' | 'stopped' | 'finished';
  /** The next step; null once stopped or finished. */
  step: SequenceStep | null;
  /** Its number, 1 …; of a finished or stopped one, how many steps were left behind. */
  position: number;
  /** When the next step is or was due; null once stopped or finished, and while paused. */
  dueAt: Instant | null;
  /** Steps that are behind, in their order. */
  outcomes: StepOutcome[];
  /** Since when the draft of the next step is in a composer; null where it is not. */
  insertedAt: Instant | null;
  /** Why and when it ended, and the record that shows it. */
  stopped: { why: StopReason; at: Instant; recordId: string | null } | null;
}

/** Times in mail pages have whole minutes: a message of 14:30 may be younger than a click at 14:30:20. */
const minuteOf = (at: Instant) => `${at.slice(0, 16)}:00.000Z`;

/** Events of one moment in the order in which they count: what ends a sequence goes first. */
const ORDER: Record<SequenceEvent['what'], number> = {
  stopped: 0,
  wrote: 1,
  inserted: 2,
  done: 3,
  skipped: 4,
  paused: 5,
  resumed: 6,
};

/**
 * Where a person stands in a sequence. What counts are the events themselves: in which order they came to be known, and how often, makes no difference.
 * A step is behind when the user marked it done or skipped it, or, for a mail that is due or inserted, when a message to the person is seen. An end
 * is final: what happens later changes nothing, until the event that ended it is taken back.
 */
export function enrolmentState(
  { steps, enrolledAt }: Pick<Enrolment, 'steps' | 'enrolledAt'>,
  events: readonly SequenceEvent[],
  now: Instant,
  time: WorkingTime,
): EnrolmentState {
  const ordered = inOrder(events);
  const outcomes: StepOutcome[] = [];
  let at = 0;
  let since = enrolledAt;
  let paused = false;
  let resumedAt: Instant | null = null;
  let dueAt = due();
  /** In whatever moment it is looked for, so that a message of the same minute finds it. */
  const insertedAt = (step: SequenceStep | undefined): Instant | null =>
    ordered.findLast(event => event.what === 'inserted' && event.stepId === step?.id)?.at ?? null;

  /** A pause holds the next step back; it does not make the wait longer than it was. */
  function due(): Instant {
    const step = steps[at];
    if (step === undefined) return since;
    const planned = addWorkingTime(since, step.wait, time);
    return resumedAt !== null && resumedAt > planned ? resumedAt : planned;
  }
  function leave(step: SequenceStep, when: Instant, how: StepOutcome['how']): void {
    const index = steps.indexOf(step);
    outcomes.push({ stepId: step.id, at: when, how });
    if (index < at) return;
    at = index + 1;
    since = when;
    dueAt = due();
  }
  const indexOf = (id: string) => steps.findIndex(step => step.id === id);
  const behind = () => outcomes.toSorted((a, b) => indexOf(a.stepId) - indexOf(b.stepId));
  function ended(stopped: EnrolmentState['stopped']): EnrolmentState {
    const state = stopped === null ? 'finished' : 'stopped';
    return { state, step: null, position: at, dueAt: null, outcomes: behind(), insertedAt: null, stopped };
  }

  for (const event of ordered) {
    const step = steps[at];
    if (event.what === 'stopped') return ended({ why: event.why, at: event.at, recordId: event.recordId });
    if (event.what === 'paused') paused = true;
    else if (event.what === 'resumed') {
      if (paused) resumedAt = event.at;
      paused = false;
      dueAt = due();
    } else if (event.what === 'wrote') {
      const inserted = insertedAt(step);
      const isInserted = inserted !== null && event.at >= minuteOf(inserted);
      const isExpected = isInserted || (!paused && event.at >= minuteOf(dueAt));
      if (step?.kind === 'mail' && isExpected) leave(step, event.at, 'seen');
    } else if (event.what === 'done' || event.what === 'skipped') {
      const named = steps[indexOf(event.stepId ?? '')];
      const isBehind = outcomes.some(({ stepId }) => stepId === event.stepId);
      if (named !== undefined && !isBehind) leave(named, event.at, event.what);
    }
    if (at >= steps.length) return ended(null);
  }
  return {
    state: paused ? 'paused' : dueAt <= now ? 'due' : 'waiting',
    step: steps[at] ?? null,
    position: at + 1,
    dueAt: paused ? null : dueAt,
    outcomes: behind(),
    insertedAt: insertedAt(steps[at]),
    stopped: null,
  };
}

/** Each event once, oldest first. One of the future, as after a clock was set back, counts as well: it was done. */
function inOrder(events: readonly SequenceEvent[]): SequenceEvent[] {
  const byId = new Map(events.map(event => [event.id, event]));
  return [...byId.values()].sort((a, b) => compare(a.at, b.at) || ORDER[a.what] - ORDER[b.what] || compare(a.id, b.id));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
