import { type Signal, signal } from '@preact/signals';
import type { EnrolledPerson, SequenceSummary, StepDraft } from '../../../core/process/sequences/result';
import { stepDraftKey } from '../../../core/records';
import { failureText } from '../../failure';
import { remote } from '../../remote';
import { locale, say } from '../../words';
import { drafting } from '../outreach/drafting';
import type { ProcessContext, SectionFlow } from '../process-flow';
import type { SequenceToSave } from './services';

export type SequencesFlow = ReturnType<typeof sequencesFlow>;

/** How somebody is called. */
export function personName({ name, email }: Pick<EnrolledPerson, 'name' | 'email'>): string {
  return name ?? email ?? say('person_gone');
}

/** Of the mail of the step that is next. */
export function draftKey({ enrolmentId, state }: Pick<EnrolledPerson, 'enrolmentId' | 'state'>): string {
  return stepDraftKey(enrolmentId, state.step?.id ?? '');
}

/** Sequences: written, filled with people, worked through step by step. Whatever changes something offers its undo. */
export function sequencesFlow(context: ProcessContext) {
  const { analyst, drafts, act, toast, reload } = context;
  const result = remote(() => analyst.sequences(locale()), failureText);
  const mails = drafting(context);
  /** The sequence in the form; null: none. */
  const editing: Signal<SequenceToSave | null> = signal(null);
  /** The enrolment whose step is open, and what it needs. */
  const open: Signal<{ id: string; needs: StepDraft | null; loading: boolean } | null> = signal(null);

  const offer = (text: string, undo: () => Promise<unknown>) =>
    toast.tell(text, async () => {
      await act(async () => void (await undo()));
      await reload();
    });

  async function look(id: string): Promise<void> {
    open.value = { id, needs: null, loading: true };
    let needs: StepDraft | null = null;
    await act(async () => {
      needs = await analyst.stepDraft(id);
    });
    if (open.peek()?.id === id) open.value = { id, needs, loading: false };
  }
  async function note(
    of: EnrolledPerson,
    what: 'done' | 'skipped' | 'paused' | 'resumed' | 'stopped',
    stepId: string | null,
  ): Promise<void> {
    await act(async () => {
      const { id } = await analyst.noteEnrolment(of.enrolmentId, { what, stepId });
      if (open.peek()?.id === of.enrolmentId) open.value = null;
      const key = draftKey(of);
      const draft = drafts.draftOf(key);
      if (what === 'done' || what === 'skipped' || what === 'stopped') await drafts.dropDraft(key);
      offer(say(`toast_step_${what}`, { name: personName(of) }), async () => {
        await analyst.undoEnrolmentEvent(of.enrolmentId, id);
        drafts.draft(key, draft);
      });
    });
    await reload();
  }

  return {
    sources: [result],
    result,
    editing,
    open,
    note,
    toggle(id: string): void {
      if (open.peek()?.id === id) open.value = null;
      else void look(id);
    },
    async save(sequence: SequenceToSave): Promise<void> {
      await act(async () => {
        const { id, before } = await analyst.saveSequence(sequence);
        editing.value = null;
        offer(say('toast_sequence_saved', { name: sequence.name }), () =>
          before === null ? analyst.removeSequence(id) : analyst.saveSequence(before),
        );
      });
      await reload();
    },
    async remove({ sequence }: SequenceSummary): Promise<void> {
      await act(async () => {
        const removed = await analyst.removeSequence(sequence.id);
        offer(say('toast_sequence_removed', { name: sequence.name }), () => analyst.putBackSequence(removed));
      });
      await reload();
    },
    async enrol(sequenceId: string, sequenceName: string, personId: string, name: string): Promise<void> {
      await act(async () => {
        const id = await analyst.enrol(sequenceId, personId);
        offer(say('toast_enrolled', { name, sequence: sequenceName }), () => analyst.removeEnrolment(id));
      });
      await reload();
    },
    async insert(of: EnrolledPerson, stepId: string, text: string): Promise<void> {
      const { enrolmentId } = of;
      await mails.insert(draftKey(of), of.personId, text, async () => {
        return (await analyst.noteEnrolment(enrolmentId, { what: 'inserted', stepId })).id;
      });
      await reload();
    },
    async undoInsert(of: EnrolledPerson): Promise<void> {
      await mails.undoInsert(draftKey(of), noted => analyst.undoEnrolmentEvent(of.enrolmentId, noted));
      await reload();
    },
  } satisfies SectionFlow & Record<string, unknown>;
}
