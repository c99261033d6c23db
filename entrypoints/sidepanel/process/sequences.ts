import type { SequencesAnalyst } from '../../../components/process/sequences/services';
import { personDraft } from '../../../core/process/outreach/person-draft';
import {
  enrolledPeople,
  enrolledPerson,
  isActive,
  sequenceSummaries,
  templateChoices,
} from '../../../core/process/sequences/overview';
import { readySequences } from '../../../core/process/sequences/ready';
import { withTemplates } from '../../../core/process/sequences/with-templates';
import * as store from '../../../core/store';
import { OUTREACH_CATEGORY, outreachKey } from '../../../core/support/playbook';
import { ownClock } from '../../rules/own-clock';
import { draftSources, knownPeople, OutreachError } from './outreach';
import type { ProcessSources } from './process-analyst';

/** Sequences, and the people in them. */
export function sequencesAnalyst({ stored, change }: ProcessSources): SequencesAnalyst {
  const now = () => new Date().toISOString();
  const kept = () =>
    stored.result('sequences-kept', async ({ world }) => {
      const { sequences, enrolments } = await store.readSequences(await stored.database());
      const byId = new Map(sequences.map(sequence => [sequence.id, sequence]));
      const there = new Set(world.templates.map(({ id }) => id));
      return { sequences, enrolments: enrolments.map(each => withTemplates(each, byId.get(each.sequenceId), there)) };
    });

  return {
    async sequences(language) {
      const [reading, known, { sequences, enrolments }] = await Promise.all([
        stored.reading(),
        knownPeople(stored),
        kept(),
      ]);
      // Steps become due while nothing changes.
      const people = enrolledPeople(enrolments, known, now(), ownClock(reading.settings));
      return {
        sequences: sequenceSummaries(sequences, people),
        people,
        ready: readySequences(language, outreachKey),
        templates: templateChoices(reading.world.templates, OUTREACH_CATEGORY),
      };
    },
    async saveSequence({ id, name, steps, stops }) {
      const at = now();
      const known = (await kept()).sequences.find(each => each.id === id);
      const saved = { id: id ?? `sequence:${crypto.randomUUID()}`, name, steps, stops };
      const sequence = { ...saved, createdAt: known?.createdAt ?? at, changedAt: at };
      return { id: sequence.id, before: await change('decisions', db => store.saveSequence(db, sequence)) };
    },
    removeSequence: id => change('decisions', db => store.removeSequence(db, id)),
    putBackSequence: removed => change('decisions', db => store.putBackSequence(db, removed)),
    async enrol(sequenceId, personId) {
      const [known, { sequences, enrolments }, reading] = await Promise.all([
        knownPeople(stored),
        kept(),
        stored.reading(),
      ]);
      const sequence = sequences.find(({ id }) => id === sequenceId);
      const { person, ban } = known.of(personId);
      if (!sequence || person === null) throw new store.StoreError('no-record', 'There is no such sequence or person.');
      if (ban !== null) throw new OutreachError('may-not-write');
      const own = enrolments.filter(each => each.sequenceId === sequenceId);
      const inIt = enrolledPeople(own, known, now(), ownClock(reading.settings)).filter(isActive);
      if (inIt.some(each => each.personId === person.id)) throw new OutreachError('already-in-sequence');
      return (await change('decisions', db => store.enrol(db, sequence, person.id, now()))).id;
    },
    removeEnrolment: id => change('decisions', db => store.removeEnrolment(db, id)),
    noteEnrolment: (id, event) => change('decisions', db => store.noteEnrolment(db, id, event, now())),
    undoEnrolmentEvent: (id, eventId) => change('decisions', db => store.undoEnrolmentEvent(db, id, eventId)),
    async stepDraft(enrolmentId) {
      const [known, sources, { enrolments }, reading] = await Promise.all([
        knownPeople(stored),
        draftSources(stored),
        kept(),
        stored.reading(),
      ]);
      const enrolment = enrolments.find(({ id }) => id === enrolmentId);
      if (!enrolment) return null;
      const { step } = enrolledPerson(enrolment, known, now(), ownClock(reading.settings)).state;
      if (step === null) return null;
      const standing = known.of(enrolment.personId);
      const draft = step.kind === 'mail' ? personDraft(standing, step.templateId, { ...sources, now: now() }) : null;
      return { step, draft, ban: standing.ban };
    },
    async writingBan(personId) {
      // Another panel, or the page itself, may have brought news that this reading does not have yet.
      stored.outdate();
      return (await knownPeople(stored)).of(personId).ban;
    },
  };
}
