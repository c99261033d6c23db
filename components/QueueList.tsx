import { useState } from 'preact/hooks';
import type { SupportCase } from '../core/support/reply/result';
import { ago, percent } from './format';
import { type ReplyCallbacks, ReplyCard } from './ReplyCard';
import type { Draft } from './reply-text';
import { category } from './tell';
import { say } from './words';

const STEP = 15;
const MOST = 200;

export interface QueueListProps extends ReplyCallbacks {
  queue: SupportCase[];
  draftOf: (threadKey: string) => Draft;
  now: Date;
}

function topic(of: SupportCase): string {
  const [first, second] = of.guesses;
  if (of.chosen !== null) return category(of.chosen);
  if (!first) return '';
  if (of.unsure && second) return `${category(first.category)} / ${category(second.category)}?`;
  return `${category(first.category)} · ${percent(first.probability)}`;
}

/** What waits for an answer, most urgent first. One at a time opens to its suggested reply. */
export function QueueList({ queue, draftOf, now, ...on }: QueueListProps) {
  const [open, setOpen] = useState<string | null>(null);
  const [shown, setShown] = useState(STEP);
  return (
    <section class="card list" data-testid="queue">
      <h2>{say('queue_title', { n: queue.length })}</h2>
      <ul>
        {queue.slice(0, Math.min(shown, MOST)).map(waiting => (
          <li key={waiting.threadKey} class={open === waiting.threadKey ? 'item open' : 'item'}>
            <div class="grow">
              <button
                type="button"
                class="plain"
                aria-expanded={open === waiting.threadKey}
                onClick={() => setOpen(open === waiting.threadKey ? null : waiting.threadKey)}
              >
                <span class="row tight">
                  <b class="cut">{waiting.personName ?? say('unnamed')}</b>
                  <span class="grow" />
                  {waiting.priority === 'high' && <span class="chip bad">{say('priority_high')}</span>}
                  {waiting.at !== null && <span class="faint small">{ago(waiting.at, now)}</span>}
                </span>
                <span class="small cut" style={{ display: 'block' }}>
                  {waiting.subject ?? waiting.excerpt}
                </span>
                <span class="small faint">{topic(waiting)}</span>
              </button>
              {open === waiting.threadKey && (
                <div style={{ marginTop: '8px' }}>
                  <ReplyCard of={waiting} draft={draftOf(waiting.threadKey)} now={now} {...on} />
                </div>
              )}
            </div>
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
