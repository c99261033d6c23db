import { LINEAR_SVM_DEFAULTS, linearSvm } from '../../stats/linear-svm';
import { seededRandom } from '../../stats/seeded-random';
import type { SparseRows } from '../../stats/sparse-rows';
import { partOf, type Watch } from '../../stats/watch';
import { matrixOf, placesOf, vectorOf, vocabularyOf } from '../../text/text-vectors';
import { type LabelledTexts, leastTextsFor, MANY_TEXTS, textsAt } from './labelled-texts';
import { packModel, type TextModel } from './text-model';

/** More terms make no better model and a larger one: 17,000 with 77 labels are 1.4 MB. */
const MOST_TERMS = 17_000;
const ORDER_SEED = 1;

/** A trained machine, and the part that each text has in each label's: another training on much the same texts is done sooner from there. */
export interface FittedSvm {
  model: TextModel;
  /** Per label, one per text. */
  parts: readonly Float32Array[];
}

/**
 * One linear support vector machine per label against all others, over TF-IDF of words and pieces of words.
 *
 * @param start parts of the texts in an earlier training, per label; none when null
 * @throws Cancelled
 */
export function fitSvm(given: LabelledTexts, watch?: Watch, start: FittedSvm['parts'] | null = null): FittedSvm {
  const steps = svmSteps(given, watch, start);
  for (;;) {
    const next = steps.next();
    if (next.done) return next.value;
  }
}

/** The same label by label, so that a caller can do something else in between. Yields the share that is done, 0…1. */
export function* svmSteps(
  given: LabelledTexts,
  watch?: Watch,
  start: FittedSvm['parts'] | null = null,
): Generator<number, FittedSvm> {
  const order = shuffled(given.texts.length);
  const { texts, labelOf, weights, labels } = textsAt(given, order);
  const vocabulary = vocabularyOf(texts, leastTextsFor(texts.length));
  const places = placesOf(vocabulary);
  const exact = matrixOf(
    texts.map(text => vectorOf(text, vocabulary, places)),
    vocabulary.hashes.length,
  );
  const matrix: SparseRows = { ...exact, values: Float32Array.from(exact.values) };
  const energy = new Float64Array(matrix.columns);
  for (let at = 0; at < matrix.indices.length; at++) energy[matrix.indices[at]!]! += matrix.values[at]! ** 2;
  const importance = new Float64Array(matrix.columns);
  const bias = new Float64Array(labels.length);
  const machines: Float32Array[] = [];
  const parts: Float32Array[] = [];
  for (const label of labels.keys()) {
    const machine = linearSvm(
      matrix,
      Uint8Array.from(labelOf, own => (own === label ? 1 : 0)),
      weights,
      { ...LINEAR_SVM_DEFAULTS, tolerance: texts.length < MANY_TEXTS ? 0.01 : 0.3, seed: label + 1 },
      partOf(watch, label / labels.length, (label + 1) / labels.length),
      start === null ? null : Float32Array.from(order, row => start[label]![row]!),
    );
    bias[label] = machine.bias;
    for (let term = 0; term < importance.length; term++)
      importance[term]! += machine.weights[term]! ** 2 * energy[term]!;
    machines.push(Float32Array.from(machine.weights));
    const own = new Float32Array(order.length);
    for (const [at, row] of order.entries()) own[row] = machine.parts[at]!;
    parts.push(own);
    yield (label + 1) / labels.length;
  }
  return { model: packModel('svm', labels, vocabulary, machines, bias, importance, MOST_TERMS), parts };
}

/** Rows in an order of chance: texts mostly come label by label, which the machine learns slowly from. */
function shuffled(rows: number): number[] {
  const random = seededRandom(ORDER_SEED);
  return Array.from({ length: rows }, (_, row) => ({ row, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ row }) => row);
}
