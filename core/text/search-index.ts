import { bm25 } from './bm25';
import { piecesOf } from './hashed-grams';
import { type Term, terms } from './ngrams';
import type { Stemmer } from './stem';
import { tfIdf } from './tf-idf';

/** A document as a question and its answer. */
export interface IndexedDocument {
  id: string;
  /** The title and what customers call it: each on its own. */
  questions: readonly string[];
  answer: string;
}
export interface SearchHit {
  id: string;
  /** 0…1; 1 = question and answer hold every known word of the query as often as it can count, and the question is the query. */
  score: number;
  /** Words of the query that matched, as written there, in their order, each once. */
  matches: string[];
}
export interface SearchIndex {
  search(query: string, limit: number): SearchHit[];
}

/** The words of the question tell most, with its pieces of words, which forgive endings and slips; the answer explains and holds every word once. */
const QUESTION_WORDS = 1;
const QUESTION_PIECES = 1;
const ANSWER_WORDS = 0.7;
const WEIGHTS = QUESTION_WORDS + QUESTION_PIECES + ANSWER_WORDS;
/** A document that shares no word with the query is found from this likeness of the pieces on: "pasword" and "password" have 0.5. */
const LIKE = 0.3;
const SHORTEST_PIECE = 3;
const LONGEST_PIECE = 5;
const MATCHES_SHOWN = 12;

/**
 * An index in memory over questions with answers: BM25 of the words of each, and the cosine of TF-IDF over pieces of words of the questions, each as a share of its best
 * value, added up. Words are stemmed; Chinese and Japanese are matched by characters and character pairs. Words for which `ignored` is true are neither stored nor
 * searched. Equal scores keep the order of the documents.
 */
export function buildSearchIndex(
  documents: readonly IndexedDocument[],
  stem: Stemmer,
  ignored: (written: string) => boolean,
): SearchIndex {
  const asked = documents.map(({ questions }) => questions.join('\n'));
  const askedTerms = asked.map(text => searchable(text, stem, ignored));
  const questionWords = bm25(askedTerms.map(termsOf));
  const questionPieces = tfIdf(asked.map((text, at) => wordPieces(text, askedTerms[at]!)));
  const answerWords = bm25(documents.map(({ answer }) => termsOf(searchable(answer, stem, ignored))));

  return {
    search(query, limit) {
      const found = searchable(query, stem, ignored);
      const places = new Map<string, Term>();
      for (const term of found) if (!places.has(term.term)) places.set(term.term, term);
      const words = new Float64Array(documents.length);
      const pieces = new Float64Array(documents.length);
      const wanted = new Set(places.keys());
      const known = new Set([
        ...questionWords.add(wanted, QUESTION_WORDS, words),
        ...answerWords.add(wanted, ANSWER_WORDS, words),
      ]);
      questionPieces.add(wordPieces(query, found), QUESTION_PIECES, pieces);
      const scores = words.map((score, at) =>
        score > 0 || pieces[at]! >= LIKE * QUESTION_PIECES ? (score + pieces[at]!) / WEIGHTS : 0,
      );
      return highest(scores, limit).map(at => ({
        id: documents[at]!.id,
        score: scores[at]!,
        matches: wordsOf(
          query,
          [...known]
            .filter(term => questionWords.holds(term, at) || answerWords.holds(term, at))
            .map(term => places.get(term)!),
        ).slice(0, MATCHES_SHOWN),
      }));
    },
  };
}

/** Places of the highest scores above 0, highest first; equal ones in their order. */
function highest(scores: Float64Array, limit: number): number[] {
  const places: number[] = [];
  for (let at = 0; at < scores.length; at++) if (scores[at]! > 0) places.push(at);
  return places.sort((a, b) => scores[b]! - scores[a]! || a - b).slice(0, limit);
}

/** Single stems, and characters and character pairs for Chinese and Japanese; word pairs add little to a search and much to its size. */
function searchable(text: string, stem: Stemmer, ignored: (written: string) => boolean): Term[] {
  return terms(text, stem).filter(({ term, start, end }) => !term.includes(' ') && !ignored(text.slice(start, end)));
}

function termsOf(found: readonly Term[]): string[] {
  return found.map(({ term }) => term);
}

/** Pieces of the words as written; characters and their pairs are pieces themselves. */
function wordPieces(text: string, found: readonly Term[]): number[] {
  return found.flatMap(({ start, end }) =>
    piecesOf(text.slice(start, end).normalize('NFKC').toLowerCase(), SHORTEST_PIECE, LONGEST_PIECE),
  );
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
