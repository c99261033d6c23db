import { useState } from 'preact/hooks';
import type { Subject } from '../core/sales/subject/result';
import { SnoozeChoice } from './SnoozeChoice';
import { tell } from './tell';
import { say } from './words';

export interface NextStepProps {
  step: NonNullable<Subject['nextStep']>;
  now: Date;
  onDraft: () => void;
  /** null where nothing is known that a decision could be about. */
  onDecide: ((what: 'done' | 'snoozed', until: string | null) => void) | null;
}

/** What to do next, led by the sentences that ask for it. */
export function NextStep({ step, now, onDraft, onDecide }: NextStepProps) {
  const [reminding, setReminding] = useState(false);
  return (
    <section class="card" data-testid="next-step">
      <h2>{say('next_step')}</h2>
      <p class="wrap-any">{tell(step.words, now)}</p>
      {step.quotes.length > 0 && (
        <ul class="stack" style={{ gap: '3px', marginTop: '4px' }}>
          {step.quotes.slice(0, 5).map(quote => (
            <li key={quote} class="wrap-any">
              <mark>{quote}</mark>
            </li>
          ))}
        </ul>
      )}
      <div class="actions">
        {step.messageId !== null && (
          <button type="button" class="button primary" data-testid="draft-reply" onClick={onDraft}>
            {say('action_draft')}
          </button>
        )}
        {onDecide && (
          <>
            <button type="button" class="button" aria-expanded={reminding} onClick={() => setReminding(!reminding)}>
              {say('action_remind')}
            </button>
            <button type="button" class="button quiet" onClick={() => onDecide('done', null)}>
              {say('action_done')}
            </button>
          </>
        )}
      </div>
      {reminding && onDecide && <SnoozeChoice now={now} onChoose={until => onDecide('snoozed', until)} />}
    </section>
  );
}
