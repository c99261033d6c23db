import type { TemplateChoice } from '../../../core/process/sequences/result';
import type { SequenceStep } from '../../../core/records';
import { say } from '../../words';
import { TemplateSelect } from '../outreach/TemplateSelect';

export interface StepFieldsProps {
  step: SequenceStep;
  /** 1, 2, … */
  at: number;
  templates: readonly TemplateChoice[];
  onChange: (step: SequenceStep) => void;
  /** null where it can't go further that way, or is the only one. */
  onUp: (() => void) | null;
  onDown: (() => void) | null;
  onRemove: (() => void) | null;
}

const KINDS = ['mail', 'call', 'visit'] as const;
const UNITS = ['days', 'hours'] as const;

/** One step of a sequence in the form. */
export function StepFields({ step, at, templates, onChange, onUp, onDown, onRemove }: StepFieldsProps) {
  const mover = (sign: string, text: string, on: (() => void) | null) => (
    <button type="button" class="icon" aria-label={text} title={text} disabled={on === null} onClick={() => on?.()}>
      {sign}
    </button>
  );
  return (
    <fieldset class="step-fields" data-testid="step" aria-label={say('step_number', { n: String(at) })}>
      <div class="row tight">
        <b class="small grow">{say('step_number', { n: String(at) })}</b>
        {mover('↑', say('step_up'), onUp)}
        {mover('↓', say('step_down'), onDown)}
        {mover('×', say('action_remove'), onRemove)}
      </div>
      <div class="row wrap tight">
        <label class="row tight small soft">
          {say('step_after')}
          <input
            type="number"
            class="select num"
            data-testid="wait"
            min={0}
            max={365}
            value={step.wait.amount}
            onChange={event => {
              const typed = Math.round(event.currentTarget.valueAsNumber);
              const amount = Number.isFinite(typed) ? Math.min(365, Math.max(0, typed)) : step.wait.amount;
              event.currentTarget.value = String(amount);
              onChange({ ...step, wait: { ...step.wait, amount } });
            }}
          />
        </label>
        <select
          class="select"
          aria-label={say('step_unit')}
          value={step.wait.unit}
          onChange={event =>
            onChange({
              ...step,
              wait: { ...step.wait, unit: UNITS.find(unit => unit === event.currentTarget.value) ?? 'days' },
            })
          }
        >
          {UNITS.map(unit => (
            <option key={unit} value={unit}>
              {say(`wait_unit_${unit}`)}
            </option>
          ))}
        </select>
        <select
          class="select"
          data-testid="step-kind"
          aria-label={say('step_kind')}
          value={step.kind}
          onChange={event =>
            onChange({ ...step, kind: KINDS.find(kind => kind === event.currentTarget.value) ?? 'mail' })
          }
        >
          {KINDS.map(kind => (
            <option key={kind} value={kind}>
              {say(`step_${kind}`)}
            </option>
          ))}
        </select>
      </div>
      {step.kind === 'mail' ? (
        <TemplateSelect
          templates={templates}
          label={say('step_template')}
          value={step.templateId}
          onChange={templateId => onChange({ ...step, templateId })}
        />
      ) : (
        <input
          class="field"
          data-testid="step-note"
          aria-label={say('step_note')}
          placeholder={say('step_note')}
          maxLength={500}
          value={step.note}
          onInput={event => onChange({ ...step, note: event.currentTarget.value })}
        />
      )}
    </fieldset>
  );
}
