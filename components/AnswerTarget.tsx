import { useState } from 'preact/hooks';
import { say } from './words';

export interface AnswerTargetProps {
  hours: number;
  onSave: (hours: number) => void;
}

const LEAST_HOURS = 0.25;
const MOST_HOURS = 720;

/** Hours within which tickets are to be answered. Saved when the field is left; what is no number within the limits is told and not kept. */
export function AnswerTarget({ hours, onSave }: AnswerTargetProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const given = Number(typed ?? hours);
  const wrong = !(given >= LEAST_HOURS && given <= MOST_HOURS);
  return (
    <label class="label">
      {say('settings_answer')}
      <input
        class="field"
        type="number"
        min={LEAST_HOURS}
        max={MOST_HOURS}
        step="any"
        data-testid="answer-target"
        aria-invalid={wrong}
        value={typed ?? String(hours)}
        onInput={event => setTyped(event.currentTarget.value)}
        onBlur={() => {
          if (typed === null || wrong) return;
          if (given !== hours) onSave(given);
          setTyped(null);
        }}
      />
      <span class="faint" role={wrong ? 'alert' : undefined}>
        {say(wrong ? 'settings_answer_wrong' : 'settings_answer_hint', { least: LEAST_HOURS, most: MOST_HOURS })}
      </span>
    </label>
  );
}
