import type { SupportCase, SupportResult } from '../core/support/reply/result';
import { ArticleList } from './ArticleList';
import { CaseCard } from './CaseCard';
import { Empty } from './Empty';
import { NothingYet, type NothingYetProps } from './NothingYet';
import { QueueList } from './QueueList';
import { type ReplyCallbacks, ReplyCard } from './ReplyCard';
import type { Draft } from './reply-text';
import { say } from './words';

export interface SupportViewProps extends ReplyCallbacks {
  result: SupportResult;
  storeEmpty: boolean;
  draftOf: (threadKey: string) => Draft;
  now: Date;
  nothingYet: NothingYetProps;
  onCategory: (of: SupportCase, category: string) => void;
  onOpenRecord: (id: string) => void;
}

/** What to answer: the message of the page, or the most urgent one that waits. */
export function SupportView({ result, storeEmpty, draftOf, now, nothingYet, ...on }: SupportViewProps) {
  const { current, queue, categories } = result;
  if (!current && queue.length === 0)
    return storeEmpty ? (
      <NothingYet {...nothingYet} />
    ) : (
      <Empty title={say('support_clear')} text={say('support_clear_text')} />
    );
  return (
    <>
      {current ? (
        <>
          <CaseCard of={current} categories={categories} onCategory={category => on.onCategory(current, category)} />
          <ReplyCard of={current} draft={draftOf(current.threadKey)} now={now} {...on} />
          {current.articles.length > 0 && <ArticleList articles={current.articles} onOpen={on.onOpenRecord} />}
        </>
      ) : (
        <p class="note calm">{say('support_pick')}</p>
      )}
      {queue.length > 0 && <QueueList queue={queue} now={now} {...on} draftOf={draftOf} />}
    </>
  );
}
