import { useEffect, useRef, useState } from 'preact/hooks';
import type { SupportCase } from '../core/support/reply/result';
import { duration, guessPercent, number } from './format';
import { category } from './tell';
import { say } from './words';

const STEP = 15;
const MOST = 200;

export interface QueueListProps {
  queue: SupportCase[];
  /** Thread key of the one that is shown. */
  picked: string | null;
  /** Thread key of the one that was just looked at: its row takes the focus, so that the place in the queue is kept. */
  returnedFrom: string | null;
  onPick: (threadKey: string) => void;
}

function topic(of: SupportCase): string {
  const [first, second] = of.guesses;
  if (of.chosen !== null) return category(of.chosen);
  if (!first) return '';
  if (of.unsure && second) return `${category(first.category)} / ${category(second.category)}?`;
  return `${category(first.category)} · ${guessPercent(first.probability)}`;
}

/** What waits for an answer, most urgent first. A click shows one with its suggested reply. */
export function QueueList({ queue, picked, returnedFrom, onPick }: QueueListProps) {
  const at = queue.findIndex(({ threadKey }) => threadKey === returnedFrom);
  const [shown, setShown] = useState(Math.max(STEP, at + 1));
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => list.current?.children[at]?.querySelector('button')?.focus(), []);
  return (
    <section class="card list" data-testid="queue">
      <h2>{say('queue_title', { n: queue.length })}</h2>
      <ul ref={list}>
        {queue.slice(0, Math.min(shown, MOST)).map(waiting => (
          <li key={waiting.threadKey} class={picked === waiting.threadKey ? 'item open' : 'item'}>
            <button
              type="button"
              class="plain"
              data-testid="queue-row"
              aria-current={picked === waiting.threadKey}
              onClick={() => onPick(waiting.threadKey)}
            >
              <span class="row tight">
                <b class="grow cut">{waiting.personName ?? say('unnamed')}</b>
                {waiting.priority === 'high' && <span class="chip bad">{say('priority_high')}</span>}
                <span class="faint small num" title={say('urgency_title', { score: number(waiting.urgency.score, 1) })}>
                  {waiting.urgency.waitedHours !== null && duration(waiting.urgency.waitedHours)}
                </span>
              </span>
              <span class="small cut" style={{ display: 'block' }}>
                {waiting.subject ?? waiting.excerpt}
              </span>
              <span class="row wrap tight">
                <span class="small faint">{topic(waiting)}</span>
                {waiting.endangers.length > 0 && <span class="chip bad">{say('queue_endangers')}</span>}
                {waiting.sameProblem.length > 0 && (
                  <span class="chip">{say('queue_same', { n: waiting.sameProblem.length })}</span>
                )}
                {!waiting.tone.answer.needed && <span class="chip">{say('queue_no_answer')}</span>}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {shown < Math.min(queue.length, MOST) && (
        <div class="item">
          <button type="button" class="button" onClick={() => setShown(shown + STEP)}>
            {say('followups_more')}
          </button>
        </div>
      )}
    </section>
  );
}
