import type { EnrolledPerson, StepDraft, TemplateChoice } from '../../../core/process/sequences/result';
import type { Draft } from '../../reply-text';
import { Skeleton } from '../../Skeleton';
import { say } from '../../words';
import { banText } from '../outreach/ban-text';
import { MailDraft, type MailDraftCallbacks } from '../outreach/MailDraft';
import { personName } from './sequences-flow';
import { standingText, stepText } from './step-text';

export interface StepCallbacks extends Pick<MailDraftCallbacks, 'onCopy' | 'onOpenPage' | 'onSignature'> {
  onToggle: (of: EnrolledPerson) => void;
  onDraft: (of: EnrolledPerson, change: Partial<Draft>) => void;
  onInsert: (of: EnrolledPerson, stepId: string, text: string) => void;
  onUndoInsert: (of: EnrolledPerson) => void;
  onNote: (of: EnrolledPerson, what: 'done' | 'skipped' | 'paused' | 'stopped', stepId: string | null) => void;
  /** Leads to where the templates of the sequence are chosen. */
  onTemplate: (of: EnrolledPerson) => void;
  onOpenRecord: (id: string) => void;
}
export interface StepCardProps extends StepCallbacks {
  of: EnrolledPerson;
  /** What the step needs; null while it is closed. */
  open: { needs: StepDraft | null; loading: boolean } | null;
  draft: Draft;
  templates: readonly TemplateChoice[];
  now: Date;
}

/** A step that is due: what it is, and, open, its draft or its note with what can be done. */
export function StepCard({ of, open, draft, templates, now, ...on }: StepCardProps) {
  const { step } = of.state;
  if (step === null) return null;
  return (
    <li class={open ? 'item open' : 'item'} data-testid="due-step">
      <div class="grow">
        <button type="button" class="plain" aria-expanded={open !== null} onClick={() => on.onToggle(of)}>
          <span class="row tight">
            <b class="cut" data-testid="step-person">
              {personName(of)}
            </b>
            <span class="soft cut rest">{of.sequenceName}</span>
          </span>
          <span class="small wrap-any line">{stepText(step, templates)}</span>
          <span class="small faint line">
            {standingText(of, now)}
            {of.state.insertedAt !== null && ` · ${say('step_inserted')}`}
          </span>
        </button>
        {open !== null && (
          <div class="step-body">
            {open.loading && <Skeleton />}
            {!open.loading && open.needs?.ban != null && (
              <p class="note small" role="alert" data-testid="step-banned">
                {say('outreach_refused', { why: banText(open.needs.ban.why) })}
              </p>
            )}
            {open.needs?.draft != null && open.needs.ban === null && (
              <MailDraft
                mail={open.needs.draft}
                draft={draft}
                onDraft={change => on.onDraft(of, change)}
                onInsert={text => on.onInsert(of, step.id, text)}
                onUndoInsert={() => on.onUndoInsert(of)}
                onCopy={on.onCopy}
                onOpenPage={on.onOpenPage}
                onSignature={on.onSignature}
                onTemplate={() => on.onTemplate(of)}
              />
            )}
            <div class="actions">
              <button
                type="button"
                class="button"
                data-testid="step-done"
                onClick={() => on.onNote(of, 'done', step.id)}
              >
                {say(step.kind === 'mail' ? 'step_mark_sent' : 'action_done')}
              </button>
              <button
                type="button"
                class="button quiet"
                data-testid="step-skip"
                onClick={() => on.onNote(of, 'skipped', step.id)}
              >
                {say('step_skip')}
              </button>
              <button type="button" class="button quiet" onClick={() => on.onNote(of, 'paused', null)}>
                {say('step_pause')}
              </button>
              <button type="button" class="button quiet" onClick={() => on.onNote(of, 'stopped', null)}>
                {say('step_stop')}
              </button>
              <button type="button" class="button quiet" onClick={() => on.onOpenRecord(of.personId)}>
                {say('action_details')}
              </button>
            </div>
          </div>
        )}
      </div>
    </li>
  );
}
