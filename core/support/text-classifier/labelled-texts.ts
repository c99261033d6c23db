import type { HashedGrams } from '../../text/hashed-grams';

/** What a classifier learns from: text i has the label `labels[labelOf[i]]`, or none of them where `labelOf[i]` is `NO_LABEL`. */
export interface LabelledTexts {
  texts: readonly HashedGrams[];
  labelOf: Int32Array;
  /** How much each text counts, > 0; 1 each when null. */
  weights: Float64Array | null;
  labels: readonly string[];
}

/** Of a text that is known to fit none of the labels: it teaches to be unsure. */
export const NO_LABEL = -1;

/** From this many texts on, a term that occurs in one of them alone only costs time, and so does a last digit: held-out accuracy stays the same. */
export const MANY_TEXTS = 3_000;

/** In how many of that many texts a term has to occur to be learned. */
export function leastTextsFor(texts: number): number {
  return texts < MANY_TEXTS ? 1 : 2;
}

/** The texts at `rows` alone; the labels stay numbered as they are, also those that none of these texts has. */
export function textsAt({ texts, labelOf, weights, labels }: LabelledTexts, rows: readonly number[]): LabelledTexts {
  return {
    texts: rows.map(row => texts[row]!),
    labelOf: Int32Array.from(rows, row => labelOf[row]!),
    weights: weights && Float64Array.from(rows, row => weights[row]!),
    labels,
  };
}
