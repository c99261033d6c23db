import { useState } from 'preact/hooks';
import type { KnowledgeReport } from '../../core/support/knowledge/result';
import { ago } from '../format';
import { category } from '../tell';
import { listing, say } from '../words';

export interface KnowledgeReportCardProps {
  report: KnowledgeReport;
  titleOf: (id: string) => string;
  now: Date;
  onOpen: (id: string) => void;
  onMessage: (id: string) => void;
}

const FIRST = 5;

/** Questions that no article answers, and articles that no question leads to. */
export function KnowledgeReportCard({ report, titleOf, now, onOpen, onMessage }: KnowledgeReportCardProps) {
  const [all, setAll] = useState<'questions' | 'articles' | null>(null);
  const { messages, unanswered, unfound } = report;
  const more = (which: 'questions' | 'articles', n: number) =>
    n > FIRST &&
    all !== which && (
      <div class="item">
        <button type="button" class="button" onClick={() => setAll(which)}>
          {say('knowledge_more', { n: n - FIRST })}
        </button>
      </div>
    );
  if (messages === 0)
    return (
      <section class="card" data-testid="knowledge-report">
        <h2>{say('knowledge_gaps')}</h2>
        <p class="soft">{say('knowledge_gaps_none_read')}</p>
      </section>
    );
  return (
    <>
      <section class="card list" data-testid="unanswered">
        <h2>{say('knowledge_unanswered', { n: unanswered.length })}</h2>
        <p class="item small faint">{say('knowledge_basis', { n: messages })}</p>
        <ul>
          {unanswered.slice(0, all === 'questions' ? undefined : FIRST).map(question => (
            <li key={question.messageId} class="item">
              <button type="button" class="plain" onClick={() => onMessage(question.messageId)}>
                <b class="title-line wrap-any">{question.subject ?? question.excerpt}</b>
                <span class="small faint">
                  {listing(
                    [
                      question.personName ?? '',
                      question.category === null ? '' : category(question.category),
                      question.at === null ? '' : ago(question.at, now),
                    ].filter(Boolean),
                  )}
                </span>
              </button>
            </li>
          ))}
        </ul>
        {more('questions', unanswered.length)}
      </section>
      <section class="card list" data-testid="unfound">
        <h2>{say('knowledge_unfound', { n: unfound.length })}</h2>
        <p class="item small faint">{say('knowledge_basis', { n: messages })}</p>
        <ul>
          {unfound.slice(0, all === 'articles' ? undefined : FIRST).map(id => (
            <li key={id} class="item">
              <button type="button" class="plain" onClick={() => onOpen(id)}>
                <span class="wrap-any">{titleOf(id)}</span>
              </button>
            </li>
          ))}
        </ul>
        {more('articles', unfound.length)}
      </section>
    </>
  );
}
