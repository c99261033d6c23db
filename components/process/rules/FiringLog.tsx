import { useEffect } from 'preact/hooks';
import type { Effect, Firing } from '../../../core/records';
import { moment } from '../../format';
import { listing, say } from '../../words';
import { whyText } from './rule-text';

export interface FiringLogProps {
  firings: readonly Firing[];
  now: Date;
  onUndo: (firing: Firing) => void;
  onOpenRecord: (id: string) => void;
  /** It was opened. */
  onSee: () => void;
}

function effectText(effect: Effect): string {
  switch (effect.made) {
    case 'tag':
      return say('made_tag', { tag: effect.tag });
    case 'flag':
      return say('made_flag', { text: effect.text });
    case 'notice':
      return say('made_notice', { text: effect.text });
    default:
      return say(`made_${effect.made}`);
  }
}

/** Every firing with its reason, and the way to take it back. */
export function FiringLog({ firings, now, onUndo, onOpenRecord, onSee }: FiringLogProps) {
  useEffect(onSee, [firings]);
  if (firings.length === 0) return null;
  return (
    <section class="card list" data-testid="firings">
      <h2>{say('firings')}</h2>
      <ol>
        {firings.map(firing => (
          <li key={firing.id} class="item" data-testid="firing">
            <div class="grow">
              <div class="row tight">
                <button type="button" class="link grow wrap-any" onClick={() => onOpenRecord(firing.recordId)}>
                  {firing.recordName ?? say('unnamed')}
                </button>
                <span class="small faint num">{moment(firing.at, now)}</span>
              </div>
              <p class="small soft wrap-any">
                {say('firing_why', { rule: firing.ruleName, why: whyText(firing, now) })}
              </p>
              <p class="small faint wrap-any">{listing(firing.effects.map(effectText))}</p>
              {firing.undoneAt === null ? (
                <button type="button" class="link small" data-testid="firing-undo" onClick={() => onUndo(firing)}>
                  {say('firing_undo')}
                </button>
              ) : (
                <span class="small faint">{say('firing_is_undone', { moment: moment(firing.undoneAt, now) })}</span>
              )}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
