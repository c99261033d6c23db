import type { Counterfactual } from '../core/sales/win-probability/counterfactuals';
import { percent } from './format';
import { tell } from './tell';
import { say } from './words';

export interface CounterfactualListProps {
  counterfactuals: readonly Counterfactual[];
  /** The chance as it is, 0…1. */
  present: number;
  now: Date;
}

/** What the chance would be with one fact changed: "If they answer today 62 % → 68 %". Nothing where no fact would move it. */
export function CounterfactualList({ counterfactuals, present, now }: CounterfactualListProps) {
  if (counterfactuals.length === 0) return null;
  return (
    <div class="ifs" data-testid="counterfactuals">
      <h3>{say('chance_if_title')}</h3>
      <ul>
        {counterfactuals.map(({ words, probability }) => (
          <li key={words.code} class="row tight small" data-testid="counterfactual">
            <span class="grow wrap-any">{tell(words, now)}</span>
            <span class={`num ${probability < present ? 'bad-text' : 'good-text'}`}>
              {say('chance_if_change', { from: percent(present), to: percent(probability) })}
            </span>
          </li>
        ))}
      </ul>
      <p class="faint small">{say('chance_if_note')}</p>
    </div>
  );
}
