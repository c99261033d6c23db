import type { HashedGrams } from '../../text/hashed-grams';
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
  /** One score per label. */
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
  const places = placesOf(model.vocabulary);
  const labels = model.labels.length;
  return {
    model,
    scores: text => {
      const { columns, values } =
        model.kind === 'svm' ? vectorOf(text, model.vocabulary, places) : countsOf(text, places);
      const sums = new Float64Array(labels);
      for (let i = 0; i < columns.length; i++) {
        const from = columns[i]! * labels;
        const value = values[i]!;
        for (let label = 0; label < labels; label++) sums[label]! += value * model.weights[from + label]!;
      }
      for (let label = 0; label < labels; label++)
        sums[label] = sums[label]! * model.scale[label]! + model.bias[label]!;
      return sums;
    },
  };
}

/** Known terms of a text, as often as they occur. */
export function countsOf({ words, pieces }: HashedGrams, places: ReadonlyMap<number, number>): TextVector {
  const columns: number[] = [];
  const values: number[] = [];
  for (const { hashes, counts } of [words, pieces]) {
    for (let i = 0; i < hashes.length; i++) {
      const column = places.get(hashes[i]!);
      if (column === undefined) continue;
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
