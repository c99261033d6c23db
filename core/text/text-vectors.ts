import type { SparseRows } from '../stats/sparse-rows';
import type { HashedGrams, HashedTerms } from './hashed-grams';

/** The terms that a classifier knows, numbered from 0 in the order of `hashes`. */
export interface Vocabulary {
  hashes: Uint32Array;
  /** Inverse document frequency of each term: ln((1 + n) / (1 + df)) + 1, ≥ 1. */
  idf: Float32Array;
}
/** Entries of one text: `columns[i]` has `values[i]`. */
export interface TextVector {
  columns: Int32Array;
  values: Float64Array;
}

/**
 * The terms that occur in at least `leastTexts` of the texts.
 *
 * @example vocabularyOf([hashedGrams('red card'), hashedGrams('red')], 2).hashes.length // 7: "red" as a word and as its six pieces
 */
export function vocabularyOf(texts: readonly HashedGrams[], leastTexts: number): Vocabulary {
  const frequencies = new Map<number, number>();
  for (const { words, pieces } of texts) {
    for (const { hashes } of [words, pieces])
      for (const hash of hashes) frequencies.set(hash, (frequencies.get(hash) ?? 0) + 1);
  }
  const known = [...frequencies].filter(([, texts]) => texts >= leastTexts);
  return {
    hashes: Uint32Array.from(known, ([hash]) => hash),
    idf: Float32Array.from(known, ([, frequency]) => Math.log((1 + texts.length) / (1 + frequency)) + 1),
  };
}

/** Where each term stands in the vocabulary. Made once, it serves many texts. */
export function placesOf({ hashes }: Vocabulary): Map<number, number> {
  return new Map(Array.from(hashes, (hash, at) => [hash, at]));
}

/**
 * TF-IDF with sublinear counts: (1 + ln count) · idf, words and pieces each scaled to length 1, so that the many pieces don't drown the words. A view without a known
 * term has no entries.
 */
export function vectorOf(
  { words, pieces }: HashedGrams,
  vocabulary: Vocabulary,
  places: ReadonlyMap<number, number>,
): TextVector {
  const columns: number[] = [];
  const values: number[] = [];
  for (const view of [words, pieces]) addView(view, vocabulary, places, columns, values);
  return { columns: Int32Array.from(columns), values: Float64Array.from(values) };
}

function addView(
  { hashes, counts }: HashedTerms,
  { idf }: Vocabulary,
  places: ReadonlyMap<number, number>,
  columns: number[],
  values: number[],
): void {
  const from = values.length;
  let squares = 0;
  for (let i = 0; i < hashes.length; i++) {
    const column = places.get(hashes[i]!);
    if (column === undefined) continue;
    const value = (1 + Math.log(counts[i]!)) * idf[column]!;
    columns.push(column);
    values.push(value);
    squares += value * value;
  }
  const length = Math.sqrt(squares);
  for (let at = from; at < values.length; at++) values[at]! /= length;
}

/** Texts as the rows of one matrix. */
export function matrixOf(texts: readonly TextVector[], columns: number): SparseRows {
  const starts = new Int32Array(texts.length + 1);
  for (const [row, { columns: own }] of texts.entries()) starts[row + 1] = starts[row]! + own.length;
  const indices = new Int32Array(starts[texts.length]!);
  const values = new Float64Array(starts[texts.length]!);
  for (const [row, text] of texts.entries()) {
    indices.set(text.columns, starts[row]!);
    values.set(text.values, starts[row]!);
  }
  return { starts, indices, values, columns };
}
