import { useState } from 'preact/hooks';
import { say } from './words';

/** Erases everything, after the word was typed: no slip of the hand loses the data. */
export function EraseCard({ onErase }: { onErase: () => void }) {
  const [typed, setTyped] = useState('');
  const word = say('erase_word');
  const sure = typed.trim().toLowerCase() === word.toLowerCase();
  return (
    <form
      class="card stack"
      onSubmit={event => {
        event.preventDefault();
        if (!sure) return;
        setTyped('');
        onErase();
      }}
    >
      <h2>{say('erase_title')}</h2>
      <label class="label">
        {say('erase_text', { word })}
        <input
          class="field"
          type="text"
          autocomplete="off"
          data-testid="erase-word"
          value={typed}
          onInput={event => setTyped(event.currentTarget.value)}
        />
      </label>
      <div>
        <button type="submit" class="button danger" data-testid="erase" disabled={!sure}>
          {say('erase_button')}
        </button>
      </div>
    </form>
  );
}
