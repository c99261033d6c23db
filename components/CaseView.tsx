import type { SupportCase } from '../core/support/reply/result';
import { ArticleList } from './ArticleList';
import { CaseCard } from './CaseCard';
import { type ReplyCallbacks, ReplyCard } from './ReplyCard';
import type { Draft } from './reply-text';
import { UrgencyCard } from './UrgencyCard';

export interface CaseViewProps extends ReplyCallbacks {
  of: SupportCase;
  categories: string[];
  draft: Draft;
  /** The open page is this conversation, so that a reply can go into it. */
  onPage: boolean;
  now: Date;
  onCategory: (of: SupportCase, category: string) => void;
  onOpenRecord: (id: string) => void;
  onOpenArticle: (id: string) => void;
  onPick: (threadKey: string) => void;
}

/** One message to answer: what it is about, the suggested reply, and the articles that fit. */
export function CaseView({
  of,
  categories,
  draft,
  onPage,
  now,
  onCategory,
  onOpenRecord,
  onOpenArticle,
  onPick,
  ...on
}: CaseViewProps) {
  return (
    <>
      <CaseCard
        key={`case ${of.threadKey}`}
        of={of}
        categories={categories}
        now={now}
        onCategory={category => onCategory(of, category)}
      />
      <UrgencyCard
        key={`urgency ${of.threadKey}`}
        of={of}
        now={now}
        onOpenRecord={onOpenRecord}
        onPick={onPick}
        onCopy={on.onCopy}
      />
      <ReplyCard of={of} draft={draft} onPage={onPage} now={now} {...on} />
      {of.articles.length > 0 && <ArticleList articles={of.articles} onOpen={onOpenArticle} />}
    </>
  );
}
