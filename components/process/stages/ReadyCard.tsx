import { say } from '../../words';

/** The three ready stages, for every pipeline at one click. */
export function ReadyCard({ onAdopt }: { onAdopt: () => void }) {
  return (
    <section class="card across" data-testid="ready">
      <h2>{say('ready_process')}</h2>
      <p class="soft">{say('ready_text')}</p>
      <div class="actions">
        <button type="button" class="button primary" data-testid="adopt-all" onClick={onAdopt}>
          {say('adopt_ready')}
        </button>
      </div>
    </section>
  );
}
