import { useState } from 'preact/hooks';
import type { SupportCase } from '../core/support/reply/result';
import type { EndangeredDeal } from '../core/support/triage/result';
import { money } from './format';
import { ownerNote } from './owner-note';
import { tell } from './tell';
import { say } from './words';

export interface EndangeredDealNoteProps {
  of: SupportCase;
  deal: EndangeredDeal;
  now: Date;
  onOpenRecord: (id: string) => void;
  onCopy: (text: string) => void;
}

/** A deal that the case endangers, with a text to its owner: the user may change it, copies it and sends it. */
export function EndangeredDealNote({ of, deal, now, onOpenRecord, onCopy }: EndangeredDealNoteProps) {
  const [text, setText] = useState<string | null>(null);
  return (
    <div class="note bad" data-testid="endangered">
      <b>{say('endangers_title')}</b>
      <div>
        <button type="button" class="link wrap-any" onClick={() => onOpenRecord(deal.id)}>
          {deal.name ?? say('unnamed')}
        </button>{' '}
        <span class="small num">{[deal.amount && money(deal.amount), deal.stage].filter(Boolean).join(' · ')}</span>
      </div>
      <ul class="small">
        {deal.why.map(reason => (
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
          onClick={() => setText(text === null ? ownerNote(of, deal, now) : null)}
        >
          {deal.owner === null ? say('endangers_tell_unknown') : say('endangers_tell', { owner: deal.owner })}
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
    </div>
  );
}
