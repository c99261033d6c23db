import type { GateItem } from '../../../core/process/stages/result';
import { date } from '../../format';
import { listing, say } from '../../words';
import { criterionTitle } from './ready-text';

export interface GateItemsProps {
  items: readonly GateItem[];
  now: Date;
  onTick: (key: string, answer: 'yes' | 'no' | 'open', text: string) => void;
  /** Opens the record, where a missing field is filled in. */
  onFill: () => void;
}

/** How it is known that a criterion is met, or what was found of it. */
function known({ criterion, answer }: GateItem, now: Date): string | null {
  if (answer.by === 'hand') return answer.at === null ? null : say('gate_ticked', { date: date(answer.at, now) });
  if (criterion.needs === 'people') return say('gate_people', { n: answer.people.length });
  if (criterion.needs !== 'decision-maker') return null;
  const titled = answer.people.slice(0, 2).map(({ name, jobTitle }) => [name, jobTitle].filter(Boolean).join(', '));
  return titled.length === 0 ? say('gate_no_title') : say('gate_title', { who: listing(titled) });
}

/** One line for each criterion: ticked by the user, or told by the record. */
export function GateItems({ items, now, onTick, onFill }: GateItemsProps) {
  return (
    <ul class="checks">
      {items.map(item => {
        const { key, criterion, text, answer } = item;
        const title = text ?? criterionTitle(criterion, []);
        const met = answer.met === true;
        const detail = known(item, now);
        return (
          <li key={key} data-testid="gate-item" data-met={met}>
            {criterion.needs === 'field' ? (
              <div class="check">
                <span class={met ? 'mark good-text' : 'mark faint'} aria-hidden="true">
                  {met ? '✓' : '○'}
                </span>
                <span class="grow wrap-any">{title}</span>
                {met ? (
                  <span class="visually-hidden">{say('gate_met')}</span>
                ) : (
                  <button type="button" class="link small" data-testid="gate-fill" onClick={onFill}>
                    {say('gate_fill')}
                  </button>
                )}
              </div>
            ) : (
              <label class="check">
                <input
                  type="checkbox"
                  checked={met}
                  data-testid="gate-tick"
                  onChange={() => onTick(key, met ? (criterion.needs === 'step' ? 'open' : 'no') : 'yes', title)}
                />
                <span class="grow">
                  <span class="wrap-any">{title}</span>
                  {detail !== null && <span class="small faint wrap-any"> · {detail}</span>}
                </span>
              </label>
            )}
          </li>
        );
      })}
    </ul>
  );
}
