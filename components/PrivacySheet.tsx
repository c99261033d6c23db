import { useState } from 'preact/hooks';
import { Promises } from './Promises';
import { SheetHead } from './SheetHead';
import type { ConnectionTrial } from './services';
import { say } from './words';

export interface PrivacySheetProps {
  /** Tries to reach the network from this very page. */
  onTry: () => Promise<ConnectionTrial>;
  onClose: () => void;
}

/** The promises, and a trial that anyone can run: the panel asks for an address and shows how the policy refuses. */
export function PrivacySheet({ onTry, onClose }: PrivacySheetProps) {
  const [trial, setTrial] = useState<ConnectionTrial | 'running' | null>(null);
  return (
    <>
      <SheetHead title={say('privacy_title')} onClose={onClose} />
      <Promises />
      <section class="card">
        <h2>{say('privacy_check')}</h2>
        <p class="soft small">{say('privacy_check_text')}</p>
        <div class="actions">
          <button
            type="button"
            class="button"
            data-testid="try-connection"
            disabled={trial === 'running'}
            onClick={() => {
              setTrial('running');
              void onTry().then(setTrial);
            }}
          >
            {say('privacy_check_button')}
          </button>
        </div>
        <div role="status">
          {trial !== null && trial !== 'running' && (
            <p
              class={trial.refusedBy === null ? 'note bad' : 'note calm'}
              data-testid="connection-trial"
              style={{ marginTop: '8px' }}
            >
              {trial.refusedBy === null
                ? say('privacy_check_open')
                : say('privacy_check_refused', { url: trial.url, rule: trial.refusedBy })}
            </p>
          )}
        </div>
      </section>
    </>
  );
}
