import { useState } from 'preact/hooks';
import type { Qualification } from '../../../core/process/qualification/result';
import { criterionKey } from '../../../core/records';
import { Meter } from '../../Meter';
import { say } from '../../words';
import { itemTitle } from './ready-text';

export interface QualifyBlockProps {
  qualification: Qualification;
  onTick: (key: string, answer: 'yes' | 'no' | 'open', text: string) => void;
}

/** The points of the checklist beside the chance to win, and on request each question with its answer. */
export function QualifyBlock({ qualification, onTick }: QualifyBlockProps) {
  const [open, setOpen] = useState(false);
  const { points, possible, unanswered, items } = qualification;
  return (
    <div class="gate" data-testid="qualification">
      <div class="row">
        <div class="grow">
          <Meter share={points / 100} label={say('qualified')} />
        </div>
        <b class="num">{say('qualified_points', { points: Math.round(points) })}</b>
      </div>
      <div class="row tight">
        <span class="grow small faint">
          {unanswered === 0
            ? say('qualified_all')
            : say('qualified_open', { n: unanswered, possible: String(Math.round(possible)) })}
        </span>
        <button
          type="button"
          class="link small"
          data-testid="qualify"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {say(open ? 'qualified_close' : 'qualified_answer')}
        </button>
      </div>
      {open && (
        <ul class="checks">
          {items.map(({ item, answer }) => {
            const title = itemTitle(item);
            const choose = (given: 'yes' | 'no') =>
              onTick(
                criterionKey(item.by),
                answer.by === 'hand' && answer.met === (given === 'yes') ? 'open' : given,
                title,
              );
            return (
              <li key={item.id} class="row tight" data-testid="qualify-item">
                <span class="grow wrap-any">
                  {title}
                  {item.weight > 1 && <span class="small faint"> ×{item.weight}</span>}
                </span>
                {item.by.needs === 'field' ? (
                  <span class={answer.met ? 'good-text' : 'faint'}>{say(answer.met ? 'answer_yes' : 'answer_no')}</span>
                ) : (
                  (['yes', 'no'] as const).map(given => (
                    <button
                      key={given}
                      type="button"
                      class={answer.met === (given === 'yes') ? 'chip accent' : 'chip'}
                      aria-pressed={answer.met === (given === 'yes')}
                      data-testid={`answer-${given}`}
                      onClick={() => choose(given)}
                    >
                      {say(`answer_${given}`)}
                    </button>
                  ))
                )}
              </li>
            );
          })}
        </ul>
      )}
    </div>
  );
}
