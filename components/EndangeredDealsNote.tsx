import { useState } from 'preact/hooks';
import type { SupportCase } from '../core/support/reply/result';
import type { EndangeredDeal } from '../core/support/triage/result';
import { money } from './format';
import { ownerNote } from './owner-note';
import { tell } from './tell';
import { say } from './words';

export interface EndangeredDealsNoteProps {
  of: SupportCase;
  /** null where the deals name none. */
  owner: string | null;
  /** All of that owner, at least one. */
  deals: EndangeredDeal[];
  now: Date;
  onOpenRecord: (id: string) => void;
  onCopy: (text: string) => void;
}

/** Deals that the case endangers in one line, which opens: the reply below is what the user came for. With a text to their owner: the user may change it, copies it and sends it. */
export function EndangeredDealsNote({ of, owner, deals, now, onOpenRecord, onCopy }: EndangeredDealsNoteProps) {
  const [text, setText] = useState<string | null>(null);
  // The case endangers all of them for the same reasons.
  const why = deals[0]?.why ?? [];
  return (
    <details class="note bad" data-testid="endangered">
      <summary class="row tight headline small" data-testid="endangered-line">
        <b class="grow cut">
          {[say('endangers_title', { n: deals.length }), owner].filter(each => each !== null).join(' · ')}
        </b>
      </summary>
      <ul>
        {deals.map(({ id, name, amount, stage }) => (
          <li key={id}>
            <button type="button" class="link wrap-any" onClick={() => onOpenRecord(id)}>
              {name ?? say('unnamed')}
            </button>{' '}
            <span class="small num">{[amount && money(amount), stage].filter(Boolean).join(' · ')}</span>
          </li>
        ))}
      </ul>
      <ul class="small">
        {why.map(reason => (
          <li key={reason.code} class="wrap-any">
            {tell(reason, now)}
          </li>
        ))}
      </ul>
      <div class="actions">
        <button
          type="button"
          class="button"
          aria-expanded={text !== null}
          data-testid="tell-owner"
          onClick={() => setText(text === null ? ownerNote(of, owner, deals, now) : null)}
        >
          {owner === null ? say('endangers_tell_unknown') : say('endangers_tell', { owner })}
        </button>
      </div>
      {text !== null && (
        <div class="stack" style={{ marginTop: '8px' }}>
          <textarea
            class="field"
            rows={9}
            aria-label={say('endangers_text')}
            data-testid="owner-note"
            value={text}
            onInput={event => setText(event.currentTarget.value)}
          />
          <div class="row wrap tight">
            <button type="button" class="button primary" data-testid="copy-owner-note" onClick={() => onCopy(text)}>
              {say('action_copy')}
            </button>
            <span class="small soft">{say('endangers_never_sent')}</span>
          </div>
        </div>
      )}
    </details>
  );
}
