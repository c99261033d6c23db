import type { Enrolment, Sequence, SequenceStep } from '../../records/sequence';
import type { Ban } from '../outreach/may-write';
import type { PersonDraft } from '../outreach/person-draft';
import type { ReadySequence } from './ready';
import type { EnrolmentState } from './state';

export type { Ban } from '../outreach/may-write';
export type { PersonDraft } from '../outreach/person-draft';
export type { ReadySequence } from './ready';
export type { EnrolmentState, StopReason } from './state';

/** One person in a sequence. */
export interface EnrolledPerson extends Pick<Enrolment, 'sequenceId' | 'sequenceName' | 'enrolledAt' | 'steps'> {
  enrolmentId: string;
  personId: string;
  /** null with `email` null: the record is gone. */
  name: string | null;
  email: string | null;
  state: EnrolmentState;
  /** The user's last own event: what Undo takes back. */
  lastEvent: { id: string; what: Enrolment['events'][number]['what'] } | null;
}

export interface SequenceSummary {
  sequence: Sequence;
  /** People in it now, and how many of them are due. */
  active: number;
  due: number;
  /** People who are through or were stopped, and how many of these by an answer. */
  ended: number;
  answered: number;
}

/** A template that a step or a campaign can take. */
export interface TemplateChoice {
  id: string;
  title: string;
  category: string;
  language: string;
}

export interface SequencesResult {
  sequences: SequenceSummary[];
  /** Due ones first, the longest due first; then those waiting, paused, and ended, newest first. */
  people: EnrolledPerson[];
  ready: ReadySequence[];
  templates: TemplateChoice[];
}

/** What a due step needs. */
export interface StepDraft {
  step: SequenceStep;
  /** mail; null for a call or a visit, and where the person is gone. */
  draft: PersonDraft | null;
  /** Why nothing may be written now. */
  ban: Ban | null;
}
