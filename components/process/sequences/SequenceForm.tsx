import { useState } from 'preact/hooks';
import type { TemplateChoice } from '../../../core/process/sequences/result';
import type { SequenceStep } from '../../../core/records';
import { say } from '../../words';
import { StepFields } from './StepFields';
import type { SequenceToSave } from './services';

export interface SequenceFormProps {
  sequence: SequenceToSave;
  templates: readonly TemplateChoice[];
  /** People who go on with the steps of before. */
  active: number;
  onSave: (sequence: SequenceToSave) => void;
  onCancel: () => void;
}

const MOST_STEPS = 20;

/** A step of its own name beside those that there are. */
export function newStep(steps: readonly SequenceStep[]): SequenceStep {
  const numbers = steps.map(({ id }) => Number(/(\d+)$/.exec(id)?.[1] ?? 0));
  const id = `step-${Math.max(0, ...numbers) + 1}`;
  return { id, kind: 'mail', wait: { amount: steps.length === 0 ? 0 : 3, unit: 'days' }, templateId: null, note: '' };
}

/** A sequence in its form: name, steps, and what ends it. */
export function SequenceForm({ sequence, templates, active, onSave, onCancel }: SequenceFormProps) {
  const [name, setName] = useState(sequence.name);
  const [steps, setSteps] = useState(sequence.steps);
  const [stops, setStops] = useState(sequence.stops);
  const swap = (a: number, b: number) =>
    setSteps(steps.map((step, at) => (at === a ? steps[b]! : at === b ? steps[a]! : step)));
  const ready = name.trim() !== '';
  return (
    <section class="card stack" data-testid="sequence-form">
      <h2>{say(sequence.id === null ? 'sequence_new' : 'sequence_edit')}</h2>
      <label class="label">
        {say('sequence_name')}
        <input
          class="field"
          data-testid="sequence-name"
          maxLength={200}
          value={name}
          onInput={event => setName(event.currentTarget.value)}
        />
      </label>
      {steps.map((step, at) => (
        <StepFields
          key={step.id}
          step={step}
          at={at + 1}
          templates={templates}
          onChange={next => setSteps(steps.map(each => (each.id === step.id ? next : each)))}
          onUp={at === 0 ? null : () => swap(at, at - 1)}
          onDown={at === steps.length - 1 ? null : () => swap(at, at + 1)}
          onRemove={steps.length === 1 ? null : () => setSteps(steps.filter(({ id }) => id !== step.id))}
        />
      ))}
      <div>
        <button
          type="button"
          class="button"
          data-testid="add-step"
          disabled={steps.length >= MOST_STEPS}
          onClick={() => setSteps([...steps, newStep(steps)])}
        >
          {say('step_add')}
        </button>
      </div>
      <fieldset class="step-fields">
        <legend class="small soft">{say('sequence_stops')}</legend>
        <p class="small faint">{say('sequence_stops_always')}</p>
        {(['whenWon', 'whenLost'] as const).map(when => (
          <label key={when} class="row tight">
            <input
              type="checkbox"
              checked={stops[when]}
              onChange={event => setStops({ ...stops, [when]: event.currentTarget.checked })}
            />
            {say(when === 'whenWon' ? 'sequence_stop_won' : 'sequence_stop_lost')}
          </label>
        ))}
      </fieldset>
      {active > 0 && <p class="note calm small">{say('sequence_goes_on', { n: active })}</p>}
      <div class="actions">
        <button
          type="button"
          class="button primary"
          data-testid="save-sequence"
          disabled={!ready}
          onClick={() => onSave({ ...sequence, name: name.trim(), steps, stops })}
        >
          {say('action_save')}
        </button>
        <button type="button" class="button quiet" onClick={onCancel}>
          {say('action_cancel')}
        </button>
      </div>
    </section>
  );
}
