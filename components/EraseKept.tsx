import { useState } from 'preact/hooks';
import { say } from './words';

export interface EraseKeptProps {
  /** What is still stored, as a sentence. */
  text: string;
  testId: string;
  onErase: () => void;
}

/** Offers to erase what is stored of something that is not read any more; a second click makes sure. */
export function EraseKept({ text, testId, onErase }: EraseKeptProps) {
  const [sure, setSure] = useState(false);
  return (
    <div class="kept" data-testid={`${testId}-kept`}>
      <p class="small">{text}</p>
      <div class="actions">
        {sure ? (
          <>
            <button
              type="button"
              class="button danger"
              data-testid={`${testId}-confirm`}
              onClick={() => {
                setSure(false);
                onErase();
              }}
            >
              {say('kept_sure')}
            </button>
            <button type="button" class="button quiet" onClick={() => setSure(false)}>
              {say('action_cancel')}
            </button>
          </>
        ) : (
          <button type="button" class="button" data-testid={testId} onClick={() => setSure(true)}>
            {say('kept_erase')}
          </button>
        )}
      </div>
    </div>
  );
}
