import { placesOf, vocabularyOf } from '../../text/text-vectors';
import { type LabelledTexts, leastTextsFor, NO_LABEL } from './labelled-texts';
import { countsOf, packModel, type TextModel } from './text-model';

/** Laplace's α. Pieces of words are many and rare; 1 would drown them. */
const SMOOTHING = 0.1;
/** Many thousands of terms say the same thing twice; a term that decides nothing is left out first. */
const MOST_TERMS = 17_000;

/**
 * Multinomial naive Bayes over words and pieces of words: score = ln P(C) + Σ count · ln P(t | C), with P(t | C) = (n(t, C) + α) / (n(C) + α · terms). The mean over the
 * labels is taken off each term: it changes no comparison of labels. A text without a label teaches nothing here.
 */
export function fitNaiveBayes({ texts, labelOf, weights, labels }: LabelledTexts): TextModel {
  const vocabulary = vocabularyOf(texts, leastTextsFor(texts.length));
  const places = placesOf(vocabulary);
  const terms = vocabulary.hashes.length;
  const totals = labels.map(() => new Float64Array(terms));
  const sizes = new Float64Array(labels.length);
  const rows = new Float64Array(labels.length);
  for (const [row, text] of texts.entries()) {
    const label = labelOf[row]!;
    if (label === NO_LABEL) continue;
    const weight = weights === null ? 1 : weights[row]!;
    const { columns, values } = countsOf(text, places);
    rows[label]! += weight;
    for (let i = 0; i < columns.length; i++) {
      totals[label]![columns[i]!]! += weight * values[i]!;
      sizes[label]! += weight * values[i]!;
    }
  }
  const all = rows.reduce((sum, own) => sum + own, 0);
  const importance = new Float64Array(terms);
  for (let term = 0; term < terms; term++) {
    let mean = 0;
    let occurrences = 0;
    for (const [label, own] of totals.entries()) {
      occurrences += own[term]!;
      own[term] = Math.log((own[term]! + SMOOTHING) / (sizes[label]! + SMOOTHING * terms));
      mean += own[term]! / labels.length;
    }
    for (const own of totals) {
      own[term]! -= mean;
      importance[term]! += own[term]! ** 2 * occurrences;
    }
  }
  // A label that no text has is as likely as half a text.
  const bias = rows.map(own => Math.log(Math.max(0.5, own) / all));
  return packModel('naive-bayes', labels, vocabulary, totals, bias, importance, MOST_TERMS);
}
