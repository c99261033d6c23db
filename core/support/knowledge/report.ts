import type { Article, Message } from '../../records/records';
import type { World } from '../../records/world';
import { detectLanguage } from '../../text/detect-language';
import { isAutomated } from '../automated';
import { conversations } from '../conversations';
import type { Learnt } from '../engine';
import { messageText, ownText, subjectText } from '../message-text';
import { displayName } from '../reply/person-name';
import { primary } from './look-up';
import type { KnowledgeReport, OpenQuestion } from './result';

/** Newest messages that are looked up. */
const MESSAGES = 300;
/** An article under this relevance shares a word or two with the message. A choice, not fitted to any mails: lower names fewer questions. */
const ANSWERS_FROM = 0.15;
const EXCERPT = 120;

/**
 * Which articles no customer's message leads to, and which messages no article answers. A message leads to the articles that the panel would show
 * beside it. Without messages nothing is said of any article.
 */
export function knowledgeReport(
  world: World,
  settings: { ownAddresses: string[] },
  { knowledge, classifier }: Pick<Learnt, 'knowledge' | 'classifier'>,
): KnowledgeReport {
  const inbound = conversations(world, settings)
    .flatMap(({ inbound }) => (inbound !== null && !isAutomated(inbound) && ownText(inbound) !== null ? [inbound] : []))
    .sort((a, b) => ((a.at ?? '') < (b.at ?? '') ? 1 : -1))
    .slice(0, MESSAGES);
  const found = new Set<string>();
  const unanswered: OpenQuestion[] = [];
  const languages = new Set<string>();
  for (const message of inbound) {
    const text = messageText(message);
    const language = detectLanguage(text);
    if (language !== null) languages.add(primary(language));
    const hits = knowledge.lookUp(text, language);
    for (const { articleId } of hits) found.add(articleId);
    if ((hits[0]?.score ?? 0) >= ANSWERS_FROM) continue;
    const { guesses, unsure } = classifier.classify(text);
    unanswered.push(question(message, unsure ? null : (guesses[0]?.category ?? null)));
  }
  // An article in a language that nobody has written in yet had no chance.
  const had = (article: Article) => languages.has(primary(article.language));
  return {
    messages: inbound.length,
    unfound: world.articles.filter(article => had(article) && !found.has(article.id)).map(({ id }) => id),
    unanswered,
  };
}

function question(message: Message, category: string | null): OpenQuestion {
  return {
    messageId: message.id,
    threadKey: message.threadKey,
    personName: displayName(message.from?.name ?? null),
    subject: subjectText(message.subject),
    excerpt: (ownText(message) ?? '').replace(/\s+/g, ' ').slice(0, EXCERPT),
    at: message.at,
    category,
  };
}
