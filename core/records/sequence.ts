import { instant, shortText, z } from './schemas';

/** Time to let pass, in working days or working hours. */
export const Wait = z.strictObject({ amount: z.int().min(0).max(365), unit: z.enum(['days', 'hours']) });
export type Wait = z.infer<typeof Wait>;

export const SequenceStep = z.strictObject({
  /** Unique within its sequence. */
  id: shortText.min(1),
  kind: z.enum(['mail', 'call', 'visit']),
  /** After the step before it; of the first one, after the enrolment. */
  wait: Wait,
  /** mail: the template of its draft; null: none chosen yet. */
  templateId: shortText.nullable(),
  /** What to say or to bring. */
  note: shortText,
});
export type SequenceStep = z.infer<typeof SequenceStep>;

/** What ends a sequence besides an answer, an opt-out and the user's hand. */
export const SequenceStops = z.strictObject({ whenWon: z.boolean(), whenLost: z.boolean() });
export type SequenceStops = z.infer<typeof SequenceStops>;

/** A series of contacts with waits between them. */
export const Sequence = z.strictObject({
  id: shortText.min(1),
  name: shortText.min(1),
  steps: z.array(SequenceStep).min(1).max(20),
  stops: SequenceStops,
  createdAt: instant,
  changedAt: instant,
});
export type Sequence = z.infer<typeof Sequence>;

/** What the user did to one enrolment. */
export const EnrolmentEvent = z.strictObject({
  id: shortText.min(1),
  at: instant,
  what: z.enum(['done', 'skipped', 'inserted', 'paused', 'resumed', 'stopped']),
  /** done, skipped, inserted: which step. */
  stepId: shortText.nullable(),
});
export type EnrolmentEvent = z.infer<typeof EnrolmentEvent>;

/** One person in a sequence, with the steps as they were then: a later edit of the sequence changes nothing for people who are in it. */
export const Enrolment = z.strictObject({
  id: shortText.min(1),
  sequenceId: shortText,
  sequenceName: shortText,
  /** Id of the person's record, or a key of it. */
  personId: shortText,
  enrolledAt: instant,
  steps: z.array(SequenceStep).min(1).max(20),
  stops: SequenceStops,
  /** In any order. */
  events: z.array(EnrolmentEvent).max(1_000),
});
export type Enrolment = z.infer<typeof Enrolment>;
