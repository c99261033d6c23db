import type { HashedGrams } from '../../text/hashed-grams';
import type { TermPlaces } from '../../text/term-places';
import { TextReader } from '../../text/text-reader';
import { placesOf, type TextVector, type Vocabulary, vectorOf } from '../../text/text-vectors';

/**
 * Scores of labels that are linear in the terms of a text: score of label c = bias[c] + scale[c] · Σ value · weights[term · labels + c]. Weights are kept in a byte each,
 * which costs no measurable accuracy and makes the model a quarter of the size.
 */
export interface TextModel {
  kind: 'svm' | 'naive-bayes';
  labels: readonly string[];
  vocabulary: Vocabulary;
  /** Rows are terms, columns labels. */
  weights: Int8Array;
  scale: Float32Array;
  bias: Float32Array;
}

/** A model ready for use. */
export interface Scorer {
  model: TextModel;
  /** What the model sees of a text; valid until the next text is read. */
  vector(text: string): TextVector;
  /** One score per label. */
  scoresOf(text: TextVector): Float64Array;
  scoresOfText(text: string): Float64Array;
  /** The same for a text whose terms are counted already, as in a training. */
  scores(text: HashedGrams): Float64Array;
}

const LARGEST_BYTE = 127;

/**
 * Packs weights into bytes, keeping the terms that matter most.
 *
 * @param weights per label, each as long as the vocabulary
 * @param importance per term, ≥ 0
 */
export function packModel(
  kind: TextModel['kind'],
  labels: readonly string[],
  vocabulary: Vocabulary,
  weights: readonly (Float32Array | Float64Array)[],
  bias: Float64Array,
  importance: Float64Array,
  mostTerms: number,
): TextModel {
  const all = Int32Array.from(importance.keys());
  // The order of the vocabulary is kept: equal input gives an equal model.
  const kept = all.length <= mostTerms ? all : strongest(importance, mostTerms);
  const packed = new Int8Array(kept.length * labels.length);
  const scale = new Float32Array(labels.length);
  for (const [label, own] of weights.entries()) {
    let largest = 0;
    for (const term of kept) largest = Math.max(largest, Math.abs(own[term]!));
    scale[label] = largest / LARGEST_BYTE;
    if (largest === 0) continue;
    for (const [at, term] of kept.entries())
      packed[at * labels.length + label] = Math.round((own[term]! / largest) * LARGEST_BYTE);
  }
  return {
    kind,
    labels,
    vocabulary: {
      hashes: Uint32Array.from(kept, term => vocabulary.hashes[term]!),
      idf: Float32Array.from(kept, term => vocabulary.idf[term]!),
    },
    weights: packed,
    scale,
    bias: Float32Array.from(bias),
  };
}

function strongest(importance: Float64Array, count: number): Int32Array {
  return Int32Array.from(importance.keys())
    .sort((a, b) => importance[b]! - importance[a]! || a - b)
    .subarray(0, count)
    .sort();
}

export function scorerOf(model: TextModel): Scorer {
  const { kind, vocabulary } = model;
  const places = placesOf(vocabulary);
  const reader = new TextReader(vocabulary, places);
  const vector = (text: string) => (kind === 'svm' ? reader.tfIdf(text) : reader.counts(text));
  return {
    model,
    vector,
    scoresOf: own => scoresOf(model, own),
    scoresOfText: text => scoresOf(model, vector(text)),
    scores: grams => scoresOf(model, kind === 'svm' ? vectorOf(grams, vocabulary, places) : countsOf(grams, places)),
  };
}

function scoresOf({ labels, weights, scale, bias }: TextModel, { columns, values }: TextVector): Float64Array {
  const count = labels.length;
  const sums = new Float64Array(count);
  // Eight terms at a time: the sums are read and written an eighth as often.
  let i = 0;
  for (; i + 7 < columns.length; i += 8) {
    const [a, b, c, d] = [values[i]!, values[i + 1]!, values[i + 2]!, values[i + 3]!];
    const [e, f, g, h] = [values[i + 4]!, values[i + 5]!, values[i + 6]!, values[i + 7]!];
    const [atA, atB] = [columns[i]! * count, columns[i + 1]! * count];
    const [atC, atD] = [columns[i + 2]! * count, columns[i + 3]! * count];
    const [atE, atF] = [columns[i + 4]! * count, columns[i + 5]! * count];
    const [atG, atH] = [columns[i + 6]! * count, columns[i + 7]! * count];
    for (let label = 0; label < count; label++) {
      sums[label]! +=
        a * weights[atA + label]! +
        b * weights[atB + label]! +
        (c * weights[atC + label]! + d * weights[atD + label]!) +
        (e * weights[atE + label]! +
          f * weights[atF + label]! +
          (g * weights[atG + label]! + h * weights[atH + label]!));
    }
  }
  for (; i < columns.length; i++) {
    const from = columns[i]! * count;
    for (let label = 0; label < count; label++) sums[label]! += values[i]! * weights[from + label]!;
  }
  for (let label = 0; label < count; label++) sums[label] = sums[label]! * scale[label]! + bias[label]!;
  return sums;
}

/** Known terms of a text, as often as they occur. */
export function countsOf({ words, pieces }: HashedGrams, places: TermPlaces): TextVector {
  const columns: number[] = [];
  const values: number[] = [];
  for (const { hashes, counts } of [words, pieces]) {
    for (let i = 0; i < hashes.length; i++) {
      const column = places.find(hashes[i]!);
      if (column < 0) continue;
      columns.push(column);
      values.push(counts[i]!);
    }
  }
  return { columns: Int32Array.from(columns), values: Float64Array.from(values) };
}

/** Size of a model as it is stored; a name counts two bytes a character. */
export function modelBytes({ vocabulary, weights, scale, bias, labels }: TextModel): number {
  const names = labels.reduce((sum, label) => sum + 2 * label.length, 0);
  return [vocabulary.hashes, vocabulary.idf, weights, scale, bias].reduce((sum, part) => sum + part.byteLength, names);
}
