import { useState } from 'preact/hooks';
import type { Counts } from './services';
import { say } from './words';

export interface RestoreCardProps {
  counts: Counts | null;
  /** Opens the file chooser. */
  onRestore: () => void;
}

/** Puts an export in the place of everything stored. Asks first, because what is there now is gone afterwards. */
export function RestoreCard({ counts, onRestore }: RestoreCardProps) {
  const [asking, setAsking] = useState(false);
  const stored = counts === null ? 0 : counts.people + counts.deals + counts.messages + counts.tickets;
  return (
    <section class="card">
      <h2>{say('settings_restore')}</h2>
      <p class="small soft">{say('restore_text')}</p>
      {asking && (
        <p class="note" role="alert" data-testid="restore-ask" style={{ marginTop: '8px' }}>
          {say('restore_ask', { n: stored })}
        </p>
      )}
      <div class="actions">
        {asking ? (
          <>
            <button
              type="button"
              class="button danger"
              data-testid="restore-sure"
              onClick={() => {
                setAsking(false);
                onRestore();
              }}
            >
              {say('restore_sure')}
            </button>
            <button type="button" class="button quiet" onClick={() => setAsking(false)}>
              {say('action_cancel')}
            </button>
          </>
        ) : (
          <button
            type="button"
            class="button"
            data-testid="restore-open"
            onClick={() => (stored === 0 ? onRestore() : setAsking(true))}
          >
            {say('restore_choose')}
          </button>
        )}
      </div>
    </section>
  );
}
