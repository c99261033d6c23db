import { logisticScores, type RidgeLogistic, ridgeLogistic } from '../../stats/ridge-logistic';
import type { SparseRows } from '../../stats/sparse-rows';
import { step, type Watch } from '../../stats/watch';
import { type HashedGrams, hashedWords } from '../../text/hashed-grams';
import { stripQuotes } from '../../text/strip-quotes';
import { matrixOf, placesOf, type TextVector, type Vocabulary, vectorOf, vocabularyOf } from '../../text/text-vectors';
import { rowLosses } from '../tabular-learner';
import type { Letter } from './letter';

const RIDGES = [1, 4];
/** Parts of the training, one after the other in time; each gets the log-odds of a model of the others. */
const PARTS = 5;
const LEAST_IN_PART = 40;
/** Texts in which a term must occur. */
const LEAST_TEXTS = 3;

interface TextModel {
  vocabulary: Vocabulary;
  fit: RidgeLogistic;
}

interface Words {
  grams: HashedGrams;
  /** Whether the letter begins a conversation. */
  first: boolean;
}

const NOTHING: TextVector = { columns: new Int32Array(0), values: new Float64Array(0) };

export interface TextScores {
  /** Log-odds of an answer by the text alone, each by a model that has not seen this part of the time; NaN for letters without text. */
  known: Float64Array;
  /** The same for any letters, by a model of all known ones. */
  of(letters: readonly Letter[]): Float64Array;
}

/**
 * TF-IDF logistic regression of the words of letters, in a form that can be one feature among others: what each letter of the
 * training gets comes from a model that has not seen it or its thread's other letters of that time.
 *
 * @param letters to learn from, in the order of time
 * @returns null where there is too little text, or answers are all of one kind
 * @throws Cancelled
 */
export function textScores(letters: readonly Letter[], answered: Float64Array, watch?: Watch): TextScores | null {
  const words = letters.map(wordsOf);
  const size = Math.floor(letters.length / PARTS);
  const filled = words.filter(each => each !== null).length;
  if (size < LEAST_IN_PART || filled < letters.length / 2) return null;
  const bounds = Array.from({ length: PARTS + 1 }, (_, part) => (part === PARTS ? letters.length : part * size));
  const answers = answered.reduce((sum, each) => sum + each, 0);
  if (answers === 0 || answers === letters.length) return null;
  let best: { ridge: number; loss: number; known: Float64Array } | null = null;
  for (const [at, ridge] of RIDGES.entries()) {
    const known = new Float64Array(letters.length).fill(Number.NaN);
    for (let part = 0; part < PARTS; part++) {
      step(watch, (at * PARTS + part) / (PARTS * RIDGES.length + 1));
      const [from, to] = [bounds[part]!, bounds[part + 1]!];
      const others = words.map((each, row) => (row >= from && row < to ? null : each));
      known.set(scores(train(others, answered, ridge), words.slice(from, to)), from);
    }
    const seen = Int32Array.from(known.keys()).filter(row => !Number.isNaN(known[row]!));
    const losses = rowLosses(
      Float64Array.from(seen, row => known[row]!),
      Float64Array.from(seen, row => answered[row]!),
    );
    const loss = losses.reduce((sum, each) => sum + each, 0);
    if (best === null || loss < best.loss) best = { ridge, loss, known };
  }
  const model = train(words, answered, best!.ridge);
  step(watch, 1);
  return { known: best!.known, of: others => scores(model, others.map(wordsOf)) };
}

/** Words of a letter; null without any. What a first letter quotes or forwards is its own matter, in a reply it is the other side's. */
function wordsOf({ subject, text, opens, repliesTo }: Letter): Words | null {
  const first = opens ?? repliesTo === -1;
  const body = first ? (text ?? '') : stripQuotes(text ?? '');
  const whole = `${subject ?? ''}\n${body}`.trim();
  return whole === '' ? null : { grams: hashedWords(whole), first };
}

/** Rows with a column for each term, and one more for the term in a first letter: it may say another thing there. */
function rowsOf(words: readonly (Words | null)[], vocabulary: Vocabulary): SparseRows {
  const places = placesOf(vocabulary);
  const terms = vocabulary.hashes.length;
  const vectors = words.map(each => {
    if (each === null) return NOTHING;
    const vector = vectorOf(each.grams, vocabulary, places);
    if (!each.first) return vector;
    const again = vector.columns.map(column => column + terms);
    return {
      columns: Int32Array.from([...vector.columns, ...again]),
      values: Float64Array.from([...vector.values, ...vector.values]),
    };
  });
  return matrixOf(vectors, 2 * terms);
}

function train(words: readonly (Words | null)[], answered: Float64Array, ridge: number): TextModel {
  const at = Int32Array.from(words.keys()).filter(row => words[row] !== null);
  const texts = Array.from(at, row => words[row] as Words);
  const vocabulary = vocabularyOf(
    texts.map(({ grams }) => grams),
    LEAST_TEXTS,
  );
  const target = Float64Array.from(at, row => answered[row]!);
  return { vocabulary, fit: ridgeLogistic({ rows: rowsOf(texts, vocabulary), target, ridge }) };
}

function scores({ vocabulary, fit }: TextModel, words: readonly (Words | null)[]): Float64Array {
  const found = logisticScores(fit, rowsOf(words, vocabulary));
  return found.map((score, row) => (words[row] === null ? Number.NaN : score));
}
