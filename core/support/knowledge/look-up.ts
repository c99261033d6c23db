import type { Article } from '../../records/records';
import { isFunctionWord } from '../../text/function-words';
import { buildSearchIndex, type SearchIndex } from '../../text/search-index';
import type { Stemmer } from '../../text/stem';
import { READ_LIMIT } from '../classify/features';
import type { ArticleHit } from '../reply/result';

export interface Knowledge {
  /** The best articles for a message, in its language; in any language where that one has none that match. */
  lookUp(text: string, language: string | null): ArticleHit[];
}

const HITS = 5;

/** Indexes the stored articles, one index per language and one over all. */
export function buildKnowledge(articles: readonly Article[], stem: Stemmer): Knowledge {
  const ordered = [...articles].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  const titles = new Map(ordered.map(article => [article.id, article.title]));
  const index = (chosen: readonly Article[]) => articleIndex(chosen, stem);
  const byLanguage = new Map<string, SearchIndex>();
  for (const language of new Set(ordered.map(article => primary(article.language)))) {
    byLanguage.set(language, index(ordered.filter(article => primary(article.language) === language)));
  }
  const all = index(ordered);

  return {
    lookUp(text, language) {
      const query = text.slice(0, READ_LIMIT);
      const own = language === null ? [] : (byLanguage.get(primary(language))?.search(query, HITS) ?? []);
      const hits = own.length > 0 ? own : all.search(query, HITS);
      return hits.map(({ id, score, matches }) => ({ articleId: id, title: titles.get(id)!, score, matches }));
    },
  };
}

/** An index over articles of any language. */
export function articleIndex(
  articles: readonly Pick<Article, 'id' | 'title' | 'body' | 'phrasings'>[],
  stem: Stemmer,
): SearchIndex {
  return buildSearchIndex(
    articles.map(({ id, title, phrasings, body }) => ({ id, questions: [title, ...phrasings], answer: body })),
    stem,
    isFunctionWord,
  );
}

/** The language without region: `zh-CN` → `zh`. */
export function primary(tag: string): string {
  return tag.toLowerCase().split('-')[0]!;
}
