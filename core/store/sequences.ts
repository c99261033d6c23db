import { Enrolment, type EnrolmentEvent, Sequence } from '../records/sequence';
import { StoreError } from './errors';
import type { Database } from './schema';
import { read, write } from './transaction';

/** Sequences and the people in them; as one value, a removed sequence for putting it back. */
export interface SequencesKept {
  sequences: Sequence[];
  enrolments: Enrolment[];
}

export function readSequences(db: Database): Promise<SequencesKept> {
  return read(db, ['sequences', 'enrolments'], async tx => {
    const [sequences, enrolments] = await Promise.all([
      tx.objectStore('sequences').getAll(),
      tx.objectStore('enrolments').getAll(),
    ]);
    return { sequences, enrolments };
  });
}

/** Keeps a sequence in place of one with the same id. Gives that one, or null. On the disk when it resolves. */
export function saveSequence(db: Database, sequence: Sequence): Promise<Sequence | null> {
  const kept = Sequence.parse(sequence);
  return write(
    db,
    ['sequences'],
    async tx => {
      const before = (await tx.objectStore('sequences').get(kept.id)) ?? null;
      await tx.objectStore('sequences').put(kept);
      return before;
    },
    'strict',
  );
}

/** Removes a sequence with everybody who is or was in it. On the disk when it resolves. */
export function removeSequence(db: Database, id: string): Promise<SequencesKept> {
  return write(
    db,
    ['sequences', 'enrolments'],
    async tx => {
      const [sequence, all] = await Promise.all([
        tx.objectStore('sequences').get(id),
        tx.objectStore('enrolments').getAll(),
      ]);
      const enrolments = all.filter(({ sequenceId }) => sequenceId === id);
      await Promise.all([
        tx.objectStore('sequences').delete(id),
        ...enrolments.map(each => tx.objectStore('enrolments').delete(each.id)),
      ]);
      return { sequences: sequence ? [sequence] : [], enrolments };
    },
    'strict',
  );
}

/** Puts back what was removed. On the disk when it resolves. */
export async function putBackSequence(db: Database, { sequences, enrolments }: SequencesKept): Promise<void> {
  await write(
    db,
    ['sequences', 'enrolments'],
    tx =>
      Promise.all([
        ...sequences.map(each => tx.objectStore('sequences').put(each)),
        ...enrolments.map(each => tx.objectStore('enrolments').put(each)),
      ]),
    'strict',
  );
}

/** Puts a person into a sequence, with its steps as they are now. On the disk when it resolves. */
export function enrol(db: Database, sequence: Sequence, personId: string, at: string): Promise<Enrolment> {
  return write(
    db,
    ['enrolments'],
    async tx => {
      const { id: sequenceId, name: sequenceName, steps, stops } = sequence;
      const id = `${at} ${sequenceId} ${personId}`.slice(0, 2_000);
      const enrolment = Enrolment.parse({
        id,
        sequenceId,
        sequenceName,
        personId,
        enrolledAt: at,
        steps,
        stops,
        events: [],
      });
      // The same click twice is one.
      await tx.objectStore('enrolments').put(enrolment);
      return enrolment;
    },
    'strict',
  );
}

/** Takes a person out as if they had never been in. On the disk when it resolves. */
export async function removeEnrolment(db: Database, id: string): Promise<void> {
  await write(db, ['enrolments'], tx => tx.objectStore('enrolments').delete(id), 'strict');
}

/**
 * Notes what the user did to an enrolment. On the disk when it resolves.
 * @throws StoreError `no-enrolment`
 */
export async function noteEnrolment(
  db: Database,
  id: string,
  event: Pick<EnrolmentEvent, 'what' | 'stepId'>,
  at: string,
): Promise<EnrolmentEvent> {
  const noted: EnrolmentEvent = { ...event, id: `${at} ${event.what} ${event.stepId ?? ''}`.trim(), at };
  await changeEvents(db, id, events => [...events.filter(each => each.id !== noted.id), noted]);
  return noted;
}

/** Takes it back as if it had never been. @throws StoreError `no-enrolment` */
export async function undoEnrolmentEvent(db: Database, id: string, eventId: string): Promise<void> {
  await changeEvents(db, id, events => events.filter(each => each.id !== eventId));
}

function changeEvents(
  db: Database,
  id: string,
  change: (events: EnrolmentEvent[]) => EnrolmentEvent[],
): Promise<unknown> {
  return write(
    db,
    ['enrolments'],
    async tx => {
      const enrolment = await tx.objectStore('enrolments').get(id);
      if (!enrolment) throw new StoreError('no-enrolment', 'This person is not in the sequence any more.');
      return tx.objectStore('enrolments').put(Enrolment.parse({ ...enrolment, events: change(enrolment.events) }));
    },
    'strict',
  );
}
