import { bm25 } from './bm25';
import { type Term, terms } from './ngrams';
import { RowBuilder } from './postings';
import type { Stemmer } from './stem';
import { type CountedTerms, tfIdf } from './tf-idf';
import { eachSpan } from './tokenize';
import { WrittenWords } from './written-words';

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
  const words = new WrittenWords(stem, ignored);
  const [asked, pieces, answered] = [new RowBuilder(), new RowBuilder(), new RowBuilder()];
  for (const { questions, answer } of documents) {
    for (const question of questions) {
      eachWritten(question, written => {
        const word = words.of(written);
        if (word.term < 0) return;
        asked.add(word.term);
        const own = words.piecesOf(written, word);
        for (let at = 0; at < own.length; at++) pieces.add(own[at]!);
      });
    }
    asked.end();
    pieces.end();
    eachWritten(answer, written => {
      const { term } = words.of(written);
      if (term >= 0) answered.add(term);
    });
    answered.end();
  }
  const questionWords = bm25(asked.rows(words.terms.size));
  const questionPieces = tfIdf(pieces.rows(words.pieces.size));
  const answerWords = bm25(answered.rows(words.terms.size));

  return {
    search(query, limit) {
      const found = terms(query, stem).filter(
        ({ term, start, end }) => !term.includes(' ') && !ignored(query.slice(start, end)),
      );
      const places = new Map<number, Term>();
      for (const term of found) {
        const number = words.terms.get(term.term);
        if (number !== undefined && !places.has(number)) places.set(number, term);
      }
      const scores = new Float64Array(documents.length);
      const likeness = new Float64Array(documents.length);
      const wanted = [...places.keys()];
      const known = new Set([
        ...questionWords.add(wanted, QUESTION_WORDS, scores),
        ...answerWords.add(wanted, ANSWER_WORDS, scores),
      ]);
      questionPieces.add(piecesOfQuery(query, found, words), QUESTION_PIECES, likeness);
      for (let at = 0; at < scores.length; at++) {
        const counts = scores[at]! > 0 || likeness[at]! >= LIKE * QUESTION_PIECES;
        scores[at] = counts ? (scores[at]! + likeness[at]!) / WEIGHTS : 0;
      }
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

/** The words of a text as written; characters of scripts without spaces, and the pairs of those that stand side by side. Word pairs add little to a search and much to its size. */
function eachWritten(text: string, visit: (written: string) => void): void {
  let before = -1;
  let characterEnd = -1;
  eachSpan(text, (start, end, spaceless) => {
    visit(text.slice(start, end));
    if (spaceless && characterEnd === start) visit(text.slice(before, end));
    before = start;
    characterEnd = spaceless ? end : -1;
  });
}

/** Pieces of the words as written; characters and their pairs are pieces themselves. */
function piecesOfQuery(query: string, found: readonly Term[], words: WrittenWords): CountedTerms {
  const counts = new Map<number, number>();
  for (const { start, end } of found)
    for (const hash of words.hashesOf(query.slice(start, end))) counts.set(hash, (counts.get(hash) ?? 0) + 1);
  return {
    terms: Int32Array.from(counts.keys(), hash => words.pieces.find(hash)),
    counts: Float64Array.from(counts.values()),
  };
}

/** Places of the `limit` highest scores above 0, highest first; equal ones in their order. */
function highest(scores: Float64Array, limit: number): number[] {
  const best: number[] = [];
  for (let at = 0; at < scores.length; at++) {
    const score = scores[at]!;
    if (score <= 0 || (best.length >= limit && score <= scores[best.at(-1)!]!)) continue;
    let place = best.length;
    while (place > 0 && scores[best[place - 1]!]! < score) place--;
    best.splice(place, 0, at);
    if (best.length > limit) best.pop();
  }
  return best;
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
