import { isFunctionWord } from '../../text/function-words';
import { type Term, terms } from '../../text/ngrams';
import { wordsOf } from '../../text/search-index';
import type { Stemmer } from '../../text/stem';

/** An open case with what its customer wrote. */
export interface OpenProblem {
  threadKey: string;
  /** Who wrote: the same person twice is no second report. */
  reporter: string | null;
  text: string;
}
export interface LikeProblem {
  threadKey: string;
  likeness: number;
  words: string[];
}

/** UTF-16 units that are compared: the problem stands in the first paragraphs. */
const COMPARED = 1_500;
/** Cosine from which two messages tell of one problem, and terms that they must share at least: chosen on half of the StackFAQ questions, where nine of ten such pairs ask the same. */
const LIKE = 0.4;
const LEAST_SHARED = 3;
const MOST = 5;
const WORDS_SHOWN = 5;

interface Compared extends OpenProblem {
  text: string;
  /** Term → its weight; the vector has length 1. */
  weights: Map<string, number>;
  places: Map<string, Term>;
}

/**
 * For each open case the others that seem to tell of the same problem, by different people: the cosine of TF-IDF vectors of stems (characters and pairs in Chinese)
 * is at least 0.4, and three terms are shared. Rare terms of the open cases weigh more than those that everybody writes. Most alike first.
 */
export function sameProblems(open: readonly OpenProblem[], stem: Stemmer): Map<string, LikeProblem[]> {
  const found = open.map(problem => termsOf(problem.text, stem));
  const frequencies = new Map<string, number>();
  for (const places of found) for (const term of places.keys()) frequencies.set(term, (frequencies.get(term) ?? 0) + 1);
  const compared = open.map((problem, at): Compared => {
    const weights = new Map<string, number>();
    for (const term of found[at]!.keys())
      weights.set(term, Math.log((1 + open.length) / (1 + frequencies.get(term)!)) + 1);
    const length = Math.hypot(...weights.values()) || 1;
    for (const [term, weight] of weights) weights.set(term, weight / length);
    return { ...problem, weights, places: found[at]! };
  });
  return new Map(compared.map(problem => [problem.threadKey, likeOnes(problem, compared)]));
}

function likeOnes(problem: Compared, all: readonly Compared[]): LikeProblem[] {
  return all
    .filter(other => other !== problem && (problem.reporter === null || other.reporter !== problem.reporter))
    .map(other => {
      const shared = [...problem.weights.keys()].filter(term => other.weights.has(term));
      const likeness = shared.reduce((sum, term) => sum + problem.weights.get(term)! * other.weights.get(term)!, 0);
      return { other, shared, likeness: Math.min(1, likeness) };
    })
    .filter(({ shared, likeness }) => likeness >= LIKE && shared.length >= LEAST_SHARED)
    .sort((a, b) => b.likeness - a.likeness || (a.other.threadKey < b.other.threadKey ? -1 : 1))
    .slice(0, MOST)
    .map(({ other, shared, likeness }) => {
      const told = shared.sort((a, b) => problem.weights.get(b)! - problem.weights.get(a)!).slice(0, WORDS_SHOWN);
      const places = told.map(term => problem.places.get(term)!);
      return { threadKey: other.threadKey, likeness, words: wordsOf(problem.text.slice(0, COMPARED), places) };
    });
}

function termsOf(text: string, stem: Stemmer): Map<string, Term> {
  const read = text.slice(0, COMPARED);
  const places = new Map<string, Term>();
  for (const term of terms(read, stem)) {
    const written = read.slice(term.start, term.end);
    // A single Chinese character says too little, a pair of Latin words too much.
    if (term.term.includes(' ') || written.length < 2 || /^\d+$/.test(written) || isFunctionWord(written)) continue;
    if (!places.has(term.term)) places.set(term.term, term);
  }
  return places;
}
