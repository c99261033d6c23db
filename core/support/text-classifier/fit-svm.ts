import { LINEAR_SVM_DEFAULTS, linearSvm } from '../../stats/linear-svm';
import { partOf, type Watch } from '../../stats/watch';
import { matrixOf, placesOf, vectorOf, vocabularyOf } from '../../text/text-vectors';
import type { LabelledTexts } from './labelled-texts';
import { packModel, type TextModel } from './text-model';

/** More terms make no better model and a larger one: 17,000 with 77 labels are 1.4 MB. */
const MOST_TERMS = 17_000;
/** From this many texts on, a term that occurs in one of them alone only costs time. */
const MANY_TEXTS = 3_000;

/**
 * One linear support vector machine per label against all others, over TF-IDF of words and pieces of words.
 *
 * @throws Cancelled
 */
export function fitSvm(given: LabelledTexts, watch?: Watch): TextModel {
  const steps = svmSteps(given, watch);
  for (;;) {
    const next = steps.next();
    if (next.done) return next.value;
  }
}

/** The same label by label, so that a caller can do something else in between. Yields the share that is done, 0…1. */
export function* svmSteps(
  { texts, labelOf, weights, labels }: LabelledTexts,
  watch?: Watch,
): Generator<number, TextModel> {
  const vocabulary = vocabularyOf(texts, texts.length < MANY_TEXTS ? 1 : 2);
  const places = placesOf(vocabulary);
  const vectors = texts.map(text => vectorOf(text, vocabulary, places));
  const matrix = matrixOf(vectors, vocabulary.hashes.length);
  const energy = new Float64Array(matrix.columns);
  for (const [at, column] of matrix.indices.entries()) energy[column]! += matrix.values[at]! ** 2;
  const importance = new Float64Array(matrix.columns);
  const bias = new Float64Array(labels.length);
  const machines: Float32Array[] = [];
  for (const label of labels.keys()) {
    const positive = Uint8Array.from(labelOf, own => (own === label ? 1 : 0));
    const machine = linearSvm(
      matrix,
      positive,
      weights,
      { ...LINEAR_SVM_DEFAULTS, seed: label + 1 },
      partOf(watch, label / labels.length, (label + 1) / labels.length),
    );
    bias[label] = machine.bias;
    for (let term = 0; term < importance.length; term++)
      importance[term]! += machine.weights[term]! ** 2 * energy[term]!;
    machines.push(Float32Array.from(machine.weights));
    yield (label + 1) / labels.length;
  }
  return packModel('svm', labels, vocabulary, machines, bias, importance, MOST_TERMS);
}
