import type { ReadySequence, TemplateChoice } from '../../../core/process/sequences/result';
import { say } from '../../words';
import { stepText, waitText } from './step-text';

export interface ReadyCardProps {
  ready: readonly ReadySequence[];
  templates: readonly TemplateChoice[];
  onUse: (sequence: ReadySequence) => void;
}

/** Sequences to begin with: taken into the form, changed as wished, then saved. */
export function ReadyCard({ ready, templates, onUse }: ReadyCardProps) {
  return (
    <section class="card list" data-testid="ready-sequences">
      <h2>{say('sequences_ready')}</h2>
      <ul>
        {ready.map(sequence => (
          <li key={sequence.id} class="item">
            <div class="grow">
              <b>{sequence.name}</b>
              <ol class="steps">
                {sequence.steps.map(step => (
                  <li key={step.id} class="small">
                    <span class="wrap-any">{stepText(step, templates)}</span>
                    <span class="faint num">{waitText(step.wait)}</span>
                  </li>
                ))}
              </ol>
            </div>
            <button type="button" class="button" data-testid={`use-${sequence.id}`} onClick={() => onUse(sequence)}>
              {say('sequence_use')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
