import type { Learned } from '../core/sales/followups/result';
import { percent } from './format';
import { reasonName } from './tell';
import { say } from './words';

/** Changes smaller than this are not worth a sentence. */
const LEAST_CHANGE = 0.03;

export interface LearnedCardProps {
  learned: Learned;
  onRelearn: () => void;
}

/** What the user's decisions taught, in sentences, and the way back. */
export function LearnedCard({ learned, onRelearn }: LearnedCardProps) {
  if (learned.decisions === 0) return null;
  const changed = learned.families
    .filter(({ factor }) => Math.abs(factor - 1) >= LEAST_CHANGE)
    .sort((a, b) => Math.abs(Math.log(b.factor)) - Math.abs(Math.log(a.factor)) || (a.family < b.family ? -1 : 1));
  return (
    <details class="card across" data-testid="learned-weights">
      <summary class="row tight headline">
        <b class="grow">{say('learned_title')}</b>
        <span class="small soft num">{say('learned_sum', { n: learned.decisions })}</span>
      </summary>
      {changed.length === 0 ? (
        <p class="soft small">{say('learned_none')}</p>
      ) : (
        <ul class="bullets small" style={{ margin: '6px 0' }}>
          {changed.map(({ family, factor, taken, snoozed, dismissed }) => (
            <li key={family} data-testid="learned-family">
              {say(factor < 1 ? 'learned_less' : 'learned_more', {
                what: reasonName(family),
                change: percent(Math.abs(factor - 1)),
                taken: String(taken),
                snoozed: String(snoozed),
                dismissed: String(dismissed),
              })}
            </li>
          ))}
        </ul>
      )}
      <p class="faint small">{say('learned_how')}</p>
      <div class="actions">
        <button type="button" class="button" data-testid="relearn" onClick={onRelearn}>
          {say('learned_reset')}
        </button>
      </div>
    </details>
  );
}
