import type { Template } from '../../records/records';
import type { Enrolment, Sequence } from '../../records/sequence';
import type { Instant } from '../../records/time';
import type { Standings } from '../outreach/standing';
import type { WorkingTime } from '../working-time/working-hours';
import { ownEvents } from './enrolment-events';
import type { EnrolledPerson, SequenceSummary, TemplateChoice } from './result';
import { seenEvents } from './seen-events';
import { enrolmentState } from './state';

/** Where everybody stands who is or was in a sequence: due ones first. */
export function enrolledPeople(
  enrolments: readonly Enrolment[],
  known: Standings,
  now: Instant,
  time: WorkingTime,
): EnrolledPerson[] {
  return enrolments.map(enrolment => enrolledPerson(enrolment, known, now, time)).sort(byUrgency);
}

export function enrolledPerson(
  enrolment: Enrolment,
  known: Standings,
  now: Instant,
  time: WorkingTime,
): EnrolledPerson {
  const standing = known.of(enrolment.personId);
  const events = [...ownEvents(enrolment), ...seenEvents(enrolment, standing, now)];
  const { sequenceId, sequenceName, enrolledAt, steps } = enrolment;
  const last = enrolment.events.reduce<Enrolment['events'][number] | null>(
    (latest, event) => (latest === null || event.at >= latest.at ? event : latest),
    null,
  );
  return {
    enrolmentId: enrolment.id,
    sequenceId,
    sequenceName,
    enrolledAt,
    steps,
    personId: standing.person?.id ?? enrolment.personId,
    name: standing.person?.name ?? null,
    email: standing.person?.emails[0] ?? null,
    state: enrolmentState(enrolment, events, now, time),
    lastEvent: last && { id: last.id, what: last.what },
  };
}

const RANK: Record<EnrolledPerson['state']['state'], number> = {
  due: 0,
  waiting: 1,
  paused: 2,
  finished: 3,
  stopped: 3,
};

function byUrgency(a: EnrolledPerson, b: EnrolledPerson): number {
  const isOver = RANK[a.state.state] === 3;
  const [first, second] = isOver ? [b.enrolledAt, a.enrolledAt] : [a.state.dueAt ?? '', b.state.dueAt ?? ''];
  return (
    RANK[a.state.state] - RANK[b.state.state] ||
    (first < second ? -1 : first > second ? 1 : a.enrolmentId < b.enrolmentId ? -1 : 1)
  );
}

export function isActive({ state }: Pick<EnrolledPerson, 'state'>): boolean {
  return RANK[state.state] < 3;
}

/** Each sequence with the people in it, by name. */
export function sequenceSummaries(
  sequences: readonly Sequence[],
  people: readonly EnrolledPerson[],
): SequenceSummary[] {
  return sequences
    .map((sequence): SequenceSummary => {
      const own = people.filter(({ sequenceId }) => sequenceId === sequence.id);
      const active = own.filter(isActive);
      return {
        sequence,
        active: active.length,
        due: active.filter(({ state }) => state.state === 'due').length,
        ended: own.length - active.length,
        answered: own.filter(({ state }) => state.stopped?.why === 'answered').length,
      };
    })
    .sort((a, b) => (a.sequence.createdAt < b.sequence.createdAt ? -1 : 1));
}

/** Templates in the order of a choice: mails that the user begins, then the others by category and title. */
export function templateChoices(templates: readonly Template[], first: string): TemplateChoice[] {
  return templates
    .map(({ id, title, category, language }) => ({ id, title, category, language }))
    .sort(
      (a, b) =>
        Number(b.category === first) - Number(a.category === first) ||
        compare(a.category, b.category) ||
        compare(a.language, b.language) ||
        compare(a.title, b.title),
    );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
