import type { Ban, SequencesResult, StepDraft } from '../../../core/process/sequences/result';
import type { Enrolment, EnrolmentEvent, Sequence } from '../../../core/records';

/** Sequences with the people in them, as the store removed them. */
export interface RemovedSequences {
  sequences: Sequence[];
  enrolments: Enrolment[];
}
export interface SequenceToSave extends Pick<Sequence, 'name' | 'steps' | 'stops'> {
  /** null: a new one. */
  id: string | null;
}

/** What sequences ask of the analyst. Whatever is written is durable when it resolves. */
export interface SequencesAnalyst {
  /** `language`: of the ready ones, BCP 47. */
  sequences(language: string): Promise<SequencesResult>;
  /** Gives its id, and what was there before (null: nothing). */
  saveSequence(sequence: SequenceToSave): Promise<{ id: string; before: Sequence | null }>;
  removeSequence(id: string): Promise<RemovedSequences>;
  putBackSequence(removed: RemovedSequences): Promise<void>;
  /** Gives the id of the enrolment. Fails with `already-in-sequence` and `may-not-write`. */
  enrol(sequenceId: string, personId: string): Promise<string>;
  removeEnrolment(id: string): Promise<void>;
  noteEnrolment(id: string, event: Pick<EnrolmentEvent, 'what' | 'stepId'>): Promise<EnrolmentEvent>;
  undoEnrolmentEvent(id: string, eventId: string): Promise<void>;
  /** Of the step that is next; null where there is none any more. */
  stepDraft(enrolmentId: string): Promise<StepDraft | null>;
  /** Looked up anew: why a person may not be written to at this moment, or null. */
  writingBan(personId: string): Promise<Ban | null>;
}
