import type { Article, Message, Ticket } from '../../records/records';
import type { World } from '../../records/world';
import { messageText } from '../message-text';
import { KEY_TERMS, PLAYBOOK_ARTICLES, PLAYBOOK_CATEGORIES, PLAYBOOK_LANGUAGES, PLAYBOOK_SEEDS } from '../playbook';
import { answeredCategories, categoryDecisions } from './decisions';

/** A text with its category, to learn from. */
export interface Example {
  text: string;
  category: string;
  weight: number;
  /** Phrasings alone are left out one at a time to calibrate the classifier: they look like messages. */
  calibrates: boolean;
  /** A word on its own instead of a text. */
  keyTerm: boolean;
}

const KEY_TERM_WEIGHT = 2;
/** An article speaks of its category at length, and in other words than customers use. */
const ARTICLE_WEIGHT = 0.2;
/** What the user says about real messages counts like this many phrasings. */
export const DECISION_WEIGHT = 6;
/** A reply that was inserted says it as well, in passing. */
const REPLY_WEIGHT = 3;

/** What the classifier learns from: the playbook, the stored articles and their phrasings, and the user's own decisions. Each text once. */
export function examplesOf(world: World): Example[] {
  const examples = new Map<string, Example>();
  const add: Add = (text, category, weight, { calibrates = false, keyTerm = false } = {}) => {
    if (text.trim() === '') return;
    const key = `${category}\n${text}`;
    if (!examples.has(key)) examples.set(key, { text, category, weight, calibrates, keyTerm });
  };
  for (const language of PLAYBOOK_LANGUAGES) {
    for (const category of PLAYBOOK_CATEGORIES) {
      const article = PLAYBOOK_ARTICLES[language][category];
      for (const text of PLAYBOOK_SEEDS[language][category]) add(text, category, 1, { calibrates: true });
      for (const text of KEY_TERMS[language][category]) add(text, category, KEY_TERM_WEIGHT, { keyTerm: true });
      add(`${article.title}\n${article.body}`, category, ARTICLE_WEIGHT);
    }
  }
  for (const article of world.articles) addArticle(article, add);
  addDecisions(world, add);
  return [...examples.values()];
}

type Add = (
  text: string,
  category: string,
  weight: number,
  marks?: Partial<Pick<Example, 'calibrates' | 'keyTerm'>>,
) => void;

function addArticle(article: Article, add: Add): void {
  if (article.category === null) return;
  for (const text of article.phrasings) add(text, article.category, 1, { calibrates: true });
  add(`${article.title}\n${article.body}`, article.category, ARTICLE_WEIGHT);
}

function addDecisions(world: World, add: Add): void {
  const chosen = categoryDecisions(world.decisions);
  const answered = answeredCategories(world.decisions);
  if (chosen.size + answered.size === 0) return;
  const seen = new Set<string>();
  const learn = (subject: string, record: Message | Ticket) => {
    const category = chosen.get(subject);
    if (category === undefined || seen.has(record.id)) return;
    seen.add(record.id);
    add(record.kind === 'message' ? messageText(record) : (record.subject ?? ''), category, DECISION_WEIGHT);
  };
  // A decision about one message comes before one about its thread.
  for (const message of world.messages) learn(message.id, message);
  for (const message of world.messages) learn(message.threadKey, message);
  for (const message of world.messages) {
    const category = answered.get(message.id);
    if (category !== undefined && !seen.has(message.id)) add(messageText(message), category, REPLY_WEIGHT);
  }
  for (const ticket of world.tickets) for (const subject of [ticket.id, ...ticket.keys]) learn(subject, ticket);
}
