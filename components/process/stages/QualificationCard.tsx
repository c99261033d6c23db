import type { Prediction } from '../../../core/process/qualification/result';
import { percent } from '../../format';
import { say } from '../../words';
import { itemTitle } from './ready-text';
import type { QualificationState } from './services';

export interface QualificationCardProps {
  state: QualificationState;
  onBant: () => void;
  onEdit: () => void;
}

/** Whether the checklist tells won from lost deals, with the numbers behind it. */
function Worth({ prediction }: { prediction: Prediction }) {
  const { verdict, won, lost, closed, needed, auc, low, high, bands } = prediction;
  const basis = { won, lost, closed: String(closed), needed: String(needed) };
  if (auc === null || low === null || high === null)
    return (
      <p class="small soft" data-testid="prediction">
        {say('predict_too_few', basis)}
      </p>
    );
  const shares = { auc: percent(auc), low: percent(low), high: percent(high) };
  return (
    <>
      <p class={verdict === 'predicts' ? 'good-text' : 'warn-text'} data-testid="prediction">
        {say(`predict_${verdict.replace('-', '_')}`)}
      </p>
      <p class="small soft">{say('predict_auc', shares)}</p>
      <ul class="small">
        {bands.map(({ from, to, deals, won: wins, rate, low: least, high: most }) => (
          <li key={from} class="row tight" data-testid="band">
            <span class="grow">{say('predict_band', { from: String(from), to: String(to) })}</span>
            <span class="num soft">
              {rate === null
                ? say('predict_band_none')
                : say('predict_band_won', {
                    won: String(wins),
                    n: deals,
                    low: percent(least ?? 0),
                    high: percent(most ?? 1),
                  })}
            </span>
          </li>
        ))}
      </ul>
      <p class="faint small">{say('predict_basis', basis)}</p>
    </>
  );
}

/** The checklist of lead qualification, and what it is worth on the user's own closed deals. */
export function QualificationCard({ state, onBant, onEdit }: QualificationCardProps) {
  const { checklist, prediction } = state;
  if (checklist === null)
    return (
      <section class="card" data-testid="qualification-card">
        <h2>{say('qualification')}</h2>
        <p class="soft">{say('qualification_text')}</p>
        <div class="actions">
          <button type="button" class="button" data-testid="adopt-bant" onClick={onBant}>
            {say('qualification_bant')}
          </button>
          <button type="button" class="button quiet" data-testid="new-checklist" onClick={onEdit}>
            {say('qualification_own')}
          </button>
        </div>
      </section>
    );
  return (
    <section class="card stack" data-testid="qualification-card">
      <div class="row">
        <h2 class="grow">{say('qualification')}</h2>
        <button type="button" class="link small" data-testid="edit-checklist" onClick={onEdit}>
          {say('action_edit')}
        </button>
      </div>
      <div class="chips">
        {checklist.items.map(item => (
          <span key={item.id} class="chip">
            {itemTitle(item)}
            {item.weight > 1 ? ` ×${item.weight}` : ''}
          </span>
        ))}
      </div>
      {prediction && <Worth prediction={prediction} />}
    </section>
  );
}
