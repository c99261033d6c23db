import type { Settings } from '../../records/settings';
import type { World } from '../../records/world';
import { isFunctionWord } from '../../text/function-words';
import { buildSearchIndex } from '../../text/search-index';
import type { Stemmer } from '../../text/stem';
import type { SupportEngine } from '../engine';
import { SLOT_NAMES } from '../reply/slots';
import { acceptedQuestions, withQuestions } from './accepted-questions';
import { knowledgeEntries } from './entries';
import { knowledgeReport } from './report';
import type { KnowledgeHit, KnowledgeResult } from './result';

export { previewEntry } from './preview';
export { entryFields, entryVersions } from './versions';

/** Everything that replies are made of, how it is used, and what is missing. */
export function knowledgeBase(
  world: World,
  settings: Pick<Settings, 'ownAddresses' | 'removedStarters'>,
  engine: SupportEngine,
): KnowledgeResult {
  const learnt = engine.learn(world);
  const entries = knowledgeEntries(world);
  const used = entries.flatMap(({ category }) => category ?? []);
  return {
    entries,
    categories: [...new Set([...learnt.classifier.categories, ...used.sort()])],
    slots: [...SLOT_NAMES],
    removedStarters: settings.removedStarters.length,
    report: knowledgeReport(world, settings, learnt),
  };
}

/** Search over articles, templates and macros as over articles for a message; best first. */
export function knowledgeFinder(world: World, stem: Stemmer): (query: string, limit: number) => KnowledgeHit[] {
  const articles = withQuestions(world.articles, acceptedQuestions(world.decisions, world.messages));
  const documents = [
    ...articles.map(({ id, title, phrasings, body }) => ({ id, questions: [title, ...phrasings], answer: body })),
    ...world.templates.map(({ id, title, body }) => ({ id, questions: [title], answer: body })),
  ];
  const index = buildSearchIndex(documents, stem, isFunctionWord);
  return (query, limit) => index.search(query, limit).map(({ id, matches }) => ({ id, matches }));
}
