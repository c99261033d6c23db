import type { SparseRows } from '../stats/sparse-rows';
import type { HashedGrams, HashedTerms } from './hashed-grams';
import { TermPlaces } from './term-places';

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
  const seen = new TermPlaces(4096);
  let frequencies = new Int32Array(4096);
  for (const { words, pieces } of texts) {
    for (const { hashes } of [words, pieces]) {
      for (let at = 0; at < hashes.length; at++) {
        const term = seen.add(hashes[at]!);
        if (term >= frequencies.length) {
          const more = new Int32Array(2 * frequencies.length);
          more.set(frequencies);
          frequencies = more;
        }
        frequencies[term]!++;
      }
    }
  }
  const known: number[] = [];
  for (let term = 0; term < seen.size; term++) if (frequencies[term]! >= leastTexts) known.push(term);
  return {
    hashes: Uint32Array.from(known, term => seen.hashes[term]!),
    idf: Float32Array.from(known, term => Math.log((1 + texts.length) / (1 + frequencies[term]!)) + 1),
  };
}

/** Where each term stands in the vocabulary. Made once, it serves many texts. */
export function placesOf({ hashes }: Vocabulary): TermPlaces {
  const places = new TermPlaces(hashes.length);
  for (let at = 0; at < hashes.length; at++) places.add(hashes[at]!);
  return places;
}

/**
 * TF-IDF with sublinear counts: (1 + ln count) · idf, words and pieces each scaled to length 1, so that the many pieces don't drown the words. A view without a known
 * term has no entries.
 */
export function vectorOf({ words, pieces }: HashedGrams, vocabulary: Vocabulary, places: TermPlaces): TextVector {
  const most = words.hashes.length + pieces.hashes.length;
  const columns = new Int32Array(most);
  const values = new Float64Array(most);
  const ofWords = addView(words, vocabulary, places, columns, values, 0);
  const length = addView(pieces, vocabulary, places, columns, values, ofWords);
  return { columns: columns.subarray(0, length), values: values.subarray(0, length) };
}

/** @returns the end of what was filled */
function addView(
  { hashes, counts }: HashedTerms,
  { idf }: Vocabulary,
  places: TermPlaces,
  columns: Int32Array,
  values: Float64Array,
  from: number,
): number {
  let end = from;
  let squares = 0;
  for (let i = 0; i < hashes.length; i++) {
    const column = places.find(hashes[i]!);
    if (column < 0) continue;
    const value = (1 + (counts[i] === 1 ? 0 : Math.log(counts[i]!))) * idf[column]!;
    columns[end] = column;
    values[end++] = value;
    squares += value * value;
  }
  const length = Math.sqrt(squares);
  for (let at = from; at < end; at++) values[at]! /= length;
  return end;
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
