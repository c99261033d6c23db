import type { Article } from '../../records/records';
import { isFunctionWord } from '../../text/function-words';
import { buildSearchIndex, type IndexedDocument, type SearchIndex } from '../../text/search-index';
import type { Stemmer } from '../../text/stem';
import { READ_LIMIT } from '../classify/features';
import type { ArticleHit } from '../reply/result';

export interface Knowledge {
  /** The best articles for a message, in its language; in any language where that one has none that match. */
  lookUp(text: string, language: string | null): ArticleHit[];
}

/** What customers say stands in the phrasings, what it is about in the title; the body explains and holds every word once. */
const TITLE_WEIGHT = 3;
const PHRASING_WEIGHT = 1.5;
const BODY_WEIGHT = 1;
const HITS = 5;

/** Indexes the stored articles, one index per language and one over all. */
export function buildKnowledge(articles: readonly Article[], stem: Stemmer): Knowledge {
  const ordered = [...articles].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  const titles = new Map(ordered.map(article => [article.id, article.title]));
  const index = (chosen: readonly Article[]) => buildSearchIndex(chosen.map(document), stem, isFunctionWord);
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

function document(article: Article): IndexedDocument {
  return {
    id: article.id,
    fields: [
      { text: article.title, weight: TITLE_WEIGHT },
      ...article.phrasings.map(text => ({ text, weight: PHRASING_WEIGHT })),
      { text: article.body, weight: BODY_WEIGHT },
    ],
  };
}

/** The language without region: `zh-CN` → `zh`. */
export function primary(tag: string): string {
  return tag.toLowerCase().split('-')[0]!;
}
