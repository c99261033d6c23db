import type { Decision } from '../../records/decision';
import type { Article, Message } from '../../records/records';
import { messageText } from '../message-text';

/** A question is recognised by its beginning; the rest of a long mail is about other things. In UTF-16 units. */
const QUESTION_LIMIT = 300;
/** Newest questions of one article that count. */
const QUESTIONS = 50;

/**
 * Article id → the messages that the user has answered from it, with the reply as suggested or edited, newest first. These are known phrasings
 * for as long as the decision and the message are there: with either of them, they go.
 */
export function acceptedQuestions(decisions: readonly Decision[], messages: readonly Message[]): Map<string, string[]> {
  const questions = new Map<string, string[]>();
  const accepted = decisions.filter(({ reply }) => reply?.articleId != null && reply.messageId !== null);
  if (accepted.length === 0) return questions;
  const byId = new Map(messages.flatMap(message => [message.id, ...message.keys].map(key => [key, message] as const)));
  for (const { reply } of accepted.toReversed()) {
    const message = byId.get(reply!.messageId!);
    const text = message === undefined ? '' : messageText(message).slice(0, QUESTION_LIMIT);
    const known = questions.get(reply!.articleId!) ?? [];
    if (text === '' || known.includes(text) || known.length >= QUESTIONS) continue;
    questions.set(reply!.articleId!, [...known, text]);
  }
  return questions;
}

/** The articles with those questions among their phrasings. */
export function withQuestions(
  articles: readonly Article[],
  questions: ReadonlyMap<string, readonly string[]>,
): Article[] {
  return articles.map(article => {
    const accepted = [article.id, ...article.keys].flatMap(key => questions.get(key) ?? []);
    return accepted.length === 0
      ? article
      : { ...article, phrasings: [...new Set([...article.phrasings, ...accepted])] };
  });
}
