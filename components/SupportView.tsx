import { useEffect, useRef, useState } from 'preact/hooks';
import type { SupportCase, SupportResult } from '../core/support/reply/result';
import { CaseView } from './CaseView';
import { Empty } from './Empty';
import { noCases } from './empty-answers';
import { NothingYet, type NothingYetProps } from './NothingYet';
import { QueueList } from './QueueList';
import type { ReplyCallbacks } from './ReplyCard';
import type { Draft } from './reply-text';
import { say } from './words';

export interface SupportViewProps extends ReplyCallbacks {
  result: SupportResult;
  storeEmpty: boolean;
  /** At full width the chosen message stands beside the queue. */
  wide: boolean;
  draftOf: (threadKey: string) => Draft;
  now: Date;
  nothingYet: NothingYetProps;
  onCategory: (of: SupportCase, category: string) => void;
  onOpenRecord: (id: string) => void;
  onOpenArticle: (id: string) => void;
}

/** What to answer: the message of the page, or one that the user picks from those that wait. */
export function SupportView({ result, storeEmpty, wide, draftOf, now, nothingYet, ...on }: SupportViewProps) {
  const { current, queue, categories } = result;
  const [picked, setPicked] = useState<string | null>(null);
  const [last, setLast] = useState<string | null>(null);
  const back = useRef<HTMLButtonElement>(null);
  // Another page brings its own message.
  useEffect(() => setPicked(null), [current?.threadKey]);
  // The message opens at its top, wherever in the queue it was picked.
  useEffect(() => back.current?.focus(), [picked]);
  if (noCases(result))
    return storeEmpty ? (
      <NothingYet {...nothingYet} />
    ) : (
      <Empty title={say('support_clear')} text={say('support_clear_text')} />
    );
  const pick = queue.find(({ threadKey }) => threadKey === picked && threadKey !== current?.threadKey) ?? null;
  const view = (of: SupportCase) => (
    <CaseView
      of={of}
      categories={categories}
      draft={draftOf(of.threadKey)}
      onPage={of.threadKey === current?.threadKey}
      now={now}
      onPick={setPicked}
      {...on}
    />
  );
  if (wide) {
    const shown = pick ?? current ?? queue[0] ?? null;
    if (queue.length === 0) return shown && view(shown);
    return (
      <div class="split">
        <QueueList queue={queue} picked={shown?.threadKey ?? null} returnedFrom={null} onPick={setPicked} />
        <div class="beside stack">{shown && view(shown)}</div>
      </div>
    );
  }
  if (pick)
    return (
      <>
        <div>
          <button
            ref={back}
            type="button"
            class="button"
            data-testid="back-to-queue"
            onClick={() => {
              setLast(picked);
              setPicked(null);
            }}
          >
            <span aria-hidden="true">←</span> {say('support_back')}
          </button>
        </div>
        {view(pick)}
      </>
    );
  return (
    <>
      {current ? view(current) : <p class="note calm">{say('support_pick')}</p>}
      {queue.length > 0 && (
        <QueueList queue={queue} picked={current?.threadKey ?? null} returnedFrom={last} onPick={setPicked} />
      )}
    </>
  );
}
