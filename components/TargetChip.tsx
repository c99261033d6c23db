import { useState } from 'preact/hooks';
import { minorDigits, percent, shortAmount } from './format';
import { say } from './words';

export interface TargetChipProps {
  /** 0…1, or null without a target. */
  chance: number | null;
  /** Major units. */
  target: number | null;
  currency: string | null;
  onTarget: (target: number | null) => void;
}

/** "31 % to hit $460k"; a click sets another target in its place. */
export function TargetChip({ chance, target, currency, onTarget }: TargetChipProps) {
  const [editing, setEditing] = useState(false);
  const [text, setText] = useState('');
  if (editing) {
    const value = text.trim() === '' ? null : Number(text);
    const valid = value === null || (Number.isFinite(value) && value > 0);
    return (
      <form
        class="row tight"
        style={{ flexBasis: '100%' }}
        onSubmit={event => {
          event.preventDefault();
          if (!valid) return;
          setEditing(false);
          onTarget(value);
        }}
      >
        <input
          class="field grow"
          type="number"
          min="0"
          step="any"
          inputMode="decimal"
          aria-label={say('target_label')}
          placeholder={say('target_label')}
          value={text}
          ref={input => input?.focus()}
          onInput={event => setText(event.currentTarget.value)}
        />
        <button type="submit" class="button primary" disabled={!valid}>
          {say('action_set')}
        </button>
        <button type="button" class="button quiet" onClick={() => setEditing(false)}>
          {say('action_cancel')}
        </button>
      </form>
    );
  }
  const shown = target === null ? null : shortAmount(target * 10 ** minorDigits(currency), currency);
  const tone = chance === null ? 'chip' : chance >= 0.6 ? 'chip accent' : chance >= 0.2 ? 'chip warn' : 'chip bad';
  return (
    <button
      type="button"
      class={tone}
      data-testid="target"
      onClick={() => {
        setText(target === null ? '' : String(target));
        setEditing(true);
      }}
    >
      {shown === null || chance === null
        ? say('target_set')
        : say('target_chance', { chance: percent(chance), target: shown })}
    </button>
  );
}
