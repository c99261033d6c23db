import { useState } from 'preact/hooks';
import { number } from './format';
import { say } from './words';

/** α of the softmax: 0 spreads the shares evenly, 3 gives nearly all to the first. Takes effect when let go. */
export function FocusSlider({ focus, onChange }: { focus: number; onChange: (focus: number) => void }) {
  const [held, setHeld] = useState<number | null>(null);
  const value = held ?? focus;
  return (
    <label class="focus" title={say('focus_hint')}>
      {say('focus')}
      <input
        type="range"
        min="0"
        max="3"
        step="0.1"
        data-testid="focus"
        value={value}
        aria-valuetext={number(value, 1)}
        onInput={event => setHeld(Number(event.currentTarget.value))}
        onChange={event => {
          onChange(Number(event.currentTarget.value));
          setHeld(null);
        }}
      />
    </label>
  );
}
