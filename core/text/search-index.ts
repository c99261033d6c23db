import { type Term, terms } from './ngrams';
import type { Stemmer } from './stem';

/** A document with its fields; a match in a field of weight 3 counts like three in one of weight 1. */
export interface IndexedDocument {
  id: string;
  fields: { text: string; weight: number }[];
}
export interface SearchHit {
  id: string;
  /** Relevance relative to a document that holds every known word of the query as often as it can count, 0…1. */
  score: number;
  /** Words of the query that matched, as written there, in their order, each once. */
  matches: string[];
}
export interface SearchIndex {
  search(query: string, limit: number): SearchHit[];
}

/** How soon repeated matches stop counting, and how much long documents are held back: the usual values of BM25. */
const K1 = 1.2;
const B = 0.75;
const MATCHES_SHOWN = 12;

/**
 * A BM25 index over weighted fields (BM25F without per-field lengths), in memory:
 * score(q, d) = Σ_t idf(t) · tf·(k1 + 1) / (tf + k1·(1 − b + b·|d| / avg|d|)), with idf(t) = ln(1 + (N − n + ½) / (n + ½)).
 * Words are stemmed; Chinese and Japanese are matched by characters and character pairs. Words for which `ignored` is true are neither stored nor searched.
 * Equal scores keep the order of the documents. Source: Robertson & Zaragoza, The Probabilistic Relevance Framework (2009).
 */
export function buildSearchIndex(
  documents: readonly IndexedDocument[],
  stem: Stemmer,
  ignored: (written: string) => boolean,
): SearchIndex {
  const postings = new Map<string, { document: number; frequency: number }[]>();
  const lengths = new Float64Array(documents.length);
  documents.forEach((document, at) => {
    const frequencies = new Map<string, number>();
    for (const field of document.fields) {
      for (const { term } of searchable(field.text, stem, ignored)) {
        frequencies.set(term, (frequencies.get(term) ?? 0) + field.weight);
        lengths[at] = (lengths[at] ?? 0) + field.weight;
      }
    }
    for (const [term, frequency] of frequencies) {
      const list = postings.get(term);
      if (list) list.push({ document: at, frequency });
      else postings.set(term, [{ document: at, frequency }]);
    }
  });
  const averageLength = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, documents.length) || 1;

  return {
    search(query, limit) {
      const scores = new Map<number, { score: number; terms: Set<string> }>();
      let full = 0;
      const places = new Map<string, Term>();
      for (const term of searchable(query, stem, ignored)) if (!places.has(term.term)) places.set(term.term, term);
      for (const term of places.keys()) {
        const list = postings.get(term);
        if (!list) continue;
        const idf = Math.log(1 + (documents.length - list.length + 0.5) / (list.length + 0.5));
        full += idf * (K1 + 1);
        for (const { document, frequency } of list) {
          const held = K1 * (1 - B + (B * (lengths[document] ?? 0)) / averageLength);
          const entry = scores.get(document) ?? { score: 0, terms: new Set<string>() };
          entry.score += (idf * frequency * (K1 + 1)) / (frequency + held);
          entry.terms.add(term);
          scores.set(document, entry);
        }
      }
      return [...scores]
        .sort((a, b) => b[1].score - a[1].score || a[0] - b[0])
        .slice(0, limit)
        .map(([at, { score, terms: matched }]) => ({
          id: documents[at]!.id,
          score: full === 0 ? 0 : score / full,
          matches: wordsOf(
            query,
            [...places.values()].filter(place => matched.has(place.term)),
          ).slice(0, MATCHES_SHOWN),
        }));
    },
  };
}

/** Single stems, and character pairs for Chinese and Japanese; word pairs add little to a search and much to its size. */
function searchable(text: string, stem: Stemmer, ignored: (written: string) => boolean): Term[] {
  return terms(text, stem).filter(({ term, start, end }) => !term.includes(' ') && !ignored(text.slice(start, end)));
}

/** The places of terms as written in `text`; overlapping ones (character pairs) are joined. Case-insensitively each once. */
export function wordsOf(text: string, places: readonly Term[]): string[] {
  const spans: { start: number; end: number }[] = [];
  for (const { start, end } of [...places].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = spans.at(-1);
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else spans.push({ start, end });
  }
  const words = new Map<string, string>();
  for (const { start, end } of spans) {
    const word = text.slice(start, end);
    if (!words.has(word.toLowerCase())) words.set(word.toLowerCase(), word);
  }
  return [...words.values()];
}
