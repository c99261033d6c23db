import type { TrainingState } from '../core/support/classify/training-state';
import { percent } from './format';
import { ProgressBar } from './ProgressBar';
import { say } from './words';

export interface LearningNoteProps {
  training: TrainingState;
  /** Share of the training that is done, 0…1; null while none runs. */
  share: number | null;
  onCancel: () => void;
}

/** How categories are told apart, and the training that may be under way. Nothing where nothing was compared yet. */
export function LearningNote({ training, share, onCancel }: LearningNoteProps) {
  const { trial, method } = training;
  if (share === null && trial === null) return null;
  return (
    <section class="note calm across small" data-testid="learning">
      {share !== null && (
        <>
          <div class="row tight">
            <span class="grow">{say('learning_running')}</span>
            <button type="button" class="button" data-testid="cancel-learning" onClick={onCancel}>
              {say('action_cancel')}
            </button>
          </div>
          <ProgressBar label={say('learning_running')} share={share} />
        </>
      )}
      {share === null && trial !== null && (
        <p>
          {say(`learning_method_${method.replace('-', '_')}`)}{' '}
          {say('learning_trial', {
            tested: trial.tested,
            naive: percent(trial.naiveBayes),
            linear: percent(trial.linear),
          })}
        </p>
      )}
    </section>
  );
}
