import { useState } from 'preact/hooks';
import type { SuggestedOptOut } from '../../../core/process/campaigns/result';
import type { OptOut } from '../../../core/records';
import { date } from '../../format';
import { say } from '../../words';

export interface NeverWriteCardProps {
  never: readonly OptOut[];
  suggested: readonly SuggestedOptOut[];
  now: Date;
  onBan: (address: string, messageId: string | null) => void;
  onUnban: (address: string) => void;
  onAllow: (of: SuggestedOptOut) => void;
  onOpenRecord: (id: string) => void;
}

const SHOWN = 20;
const ADDRESS = /^@?[^\s@]+(@[^\s@]+)?\.[^\s@.]+$|^[^\s@]+@[^\s@]+$/;

/** Who is never to be written to, and messages that read like a wish for it. */
export function NeverWriteCard({ never, suggested, now, ...on }: NeverWriteCardProps) {
  const [typed, setTyped] = useState('');
  const [all, setAll] = useState(false);
  const address = typed.trim().toLowerCase();
  const ready = ADDRESS.test(address) && address.length <= 320;
  return (
    <section class="card stack" data-testid="never-write">
      <h2>{say('never_write')}</h2>
      <p class="small soft">{say('never_write_text')}</p>
      {suggested.map(of => (
        <div key={of.messageId} class="note small" data-testid="suggested-opt-out">
          <b class="wrap-any">{of.name ?? of.address}</b>: <q class="wrap-any">{of.quote}</q>
          <div class="row wrap tight">
            <button
              type="button"
              class="link"
              data-testid="confirm-opt-out"
              onClick={() => on.onBan(of.address, of.messageId)}
            >
              {say('opt_out_yes')}
            </button>
            <button type="button" class="link" data-testid="no-opt-out" onClick={() => on.onAllow(of)}>
              {say('opt_out_no')}
            </button>
            <button type="button" class="link" onClick={() => on.onOpenRecord(of.messageId)}>
              {say('opt_out_message')}
            </button>
          </div>
        </div>
      ))}
      <form
        class="row tight"
        onSubmit={event => {
          event.preventDefault();
          if (!ready) return;
          on.onBan(address, null);
          setTyped('');
        }}
      >
        <input
          class="field"
          data-testid="never-address"
          aria-label={say('never_write_add')}
          placeholder={say('never_write_add')}
          value={typed}
          onInput={event => setTyped(event.currentTarget.value)}
        />
        <button type="submit" class="button" data-testid="never-add" disabled={!ready}>
          {say('action_add')}
        </button>
      </form>
      {never.length > 0 && (
        <ul class="rows small" data-testid="never-list">
          {never.slice(0, all ? never.length : SHOWN).map(({ address: each, at, messageId }) => (
            <li key={each} class="row wrap tight">
              <span class="grow wrap-any">
                {each}{' '}
                <span class="faint">
                  {say(messageId === null ? 'never_by_hand' : 'never_by_message', { date: date(at, now) })}
                </span>
              </span>
              <button type="button" class="link soft" onClick={() => on.onUnban(each)}>
                {say('action_remove')}
              </button>
            </li>
          ))}
          {never.length > SHOWN && !all && (
            <li>
              <button type="button" class="button quiet" onClick={() => setAll(true)}>
                {say('steps_more', { n: never.length - SHOWN })}
              </button>
            </li>
          )}
        </ul>
      )}
    </section>
  );
}
