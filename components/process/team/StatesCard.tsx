import type { EarlierState, Named, RestorePreview } from '../../../core/team/result';
import { moment } from '../../format';
import { listing, say } from '../../words';
import { titleOf } from './collection';

export interface StatesCardProps {
  /** Newest first; the first one is how things are now. */
  states: EarlierState[];
  preview: { seq: number; would: RestorePreview } | null;
  now: Date;
  onLook: (seq: number) => void;
  onRestore: (seq: number) => void;
}

const SHOWN = 30;
const NAMED = 6;

/** Everything that was shared, as it once was here; going back shows first what it would change. */
export function StatesCard({ states, preview, now, onLook, onRestore }: StatesCardProps) {
  if (states.length < 2) return null;
  return (
    <section class="card list" data-testid="team-states">
      <h2>{say('team_states')}</h2>
      <p class="small soft section-note">{say('team_states_text')}</p>
      <ul>
        {states.slice(1, SHOWN).map(state => {
          const would = preview?.seq === state.seq ? preview.would : null;
          return (
            <li key={state.seq} class={would ? 'item open' : 'item'} data-testid="team-state">
              <div class="grow">
                <button type="button" class="plain" aria-expanded={would !== null} onClick={() => onLook(state.seq)}>
                  <b>{moment(state.at, now)}</b>{' '}
                  <span class="small faint">{say('team_n_changes', { n: state.changes })}</span>
                  <div class="small soft wrap-any">{say(`team_state_${state.why}`, { who: listing(state.by) })}</div>
                </button>
                {would && <Restore would={would} onRestore={() => onRestore(state.seq)} />}
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Restore({ would, onRestore }: { would: RestorePreview; onRestore: () => void }) {
  const parts = (['changed', 'removed', 'returned'] as const).filter(part => would[part].length > 0);
  if (parts.length === 0) return <p class="small soft">{say('team_same_as_now')}</p>;
  return (
    <div class="stack">
      {parts.map(part => (
        <p key={part} class="small wrap-any">
          {say(`team_would_${part}`, { n: would[part].length, what: named(would[part]) })}
        </p>
      ))}
      <div>
        <button type="button" class="button" data-testid="team-restore" onClick={onRestore}>
          {say('team_restore')}
        </button>
      </div>
    </div>
  );
}

function named(things: readonly Named[]): string {
  const first = things.slice(0, NAMED).map(titleOf);
  return listing(things.length > NAMED ? [...first, '…'] : first);
}
