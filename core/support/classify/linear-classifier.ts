import { temperedProbabilities } from '../../stats/naive-bayes';
import { wordsOf } from '../../text/search-index';
import type { Stemmer } from '../../text/stem';
import type { TextVector } from '../../text/text-vectors';
import { type Scorer, scorerOf, type TextModel } from '../text-classifier/text-model';
import type { Calibration } from './calibration';
import type { Example } from './examples';
import { type Feature, features, isSpaceless, READ_LIMIT } from './features';
import { passiveAggressive } from './passive-aggressive';
import { type Classifier, canBeShown, EVIDENCE_SHOWN, EVIDENCE_TERMS } from './train';

/** A trained linear machine with what held-out phrasings say about its distances. */
export interface LinearChoice {
  model: TextModel;
  words: Calibration;
  characters: Calibration;
}

/** Distance by which a word has to favour the best category over the mean of the others to be shown. */
const EVIDENCE_LEAST = 0.05;

/**
 * The linear machine as a classifier: softmax of its distances at the calibrated temperature, times the share of each category. `since`: examples that came after the
 * training; each counts at once by a passive-aggressive step.
 */
export function linearClassifier(
  { model, words, characters }: LinearChoice,
  since: readonly Example[],
  priors: ReadonlyMap<string, number>,
  stem: Stemmer,
): Classifier {
  const categories = [...model.labels];
  const scorer = scorerOf(model);
  const taught = since
    .map(({ text, category }) => ({ text: copyOf(scorer.vector(read(text))), label: categories.indexOf(category) }))
    .filter(({ label }) => label >= 0);
  const corrections = passiveAggressive(taught, categories.length, scorer.scoresOf);
  const shares = categories.map(category => Math.log(priors.get(category) ?? 1));
  return {
    categories,
    classify(text) {
      const found = features(text, stem);
      const own = scorer.vector(read(text));
      const scores = scorer.scoresOf(own);
      corrections.apply(own, scores);
      const { temperature, threshold } = isSpaceless(found) ? characters : words;
      const weighed = scores.map((score, label) => score + temperature * shares[label]!);
      const probabilities = temperedProbabilities(weighed, temperature);
      const guesses = categories
        .map((category, label) => ({ category, probability: probabilities[label]!, label }))
        .sort((a, b) => b.probability - a.probability || a.label - b.label);
      const best = guesses[0];
      return {
        guesses: guesses.map(({ category, probability }) => ({ category, probability })),
        unsure: best === undefined || own.columns.length === 0 || best.probability < threshold,
        evidence: best ? evidenceOf(text.slice(0, READ_LIMIT), found, scorer, best.label) : [],
      };
    },
  };
}

function read(text: string): string {
  return text.slice(0, READ_LIMIT);
}

function copyOf({ columns, values }: TextVector): TextVector {
  return { columns: columns.slice(), values: values.slice() };
}

/** Words whose own terms favour the label most, measured as if each stood alone. */
function evidenceOf(text: string, found: readonly Feature[], { model, scoresOfText }: Scorer, label: number): string[] {
  const telling = found
    .map(feature => ({ feature, written: text.slice(feature.start, feature.end) }))
    .filter(({ feature, written }) => !feature.term.includes(' ') && canBeShown(written))
    .map(({ feature, written }) => {
      const alone = scoresOfText(written).map((sum, at) => sum - model.bias[at]!);
      const others = alone.reduce((sum, value) => sum + value, 0) - alone[label]!;
      return { feature, value: alone[label]! - others / Math.max(1, alone.length - 1) };
    })
    .filter(({ value }) => value >= EVIDENCE_LEAST)
    .sort((a, b) => b.value - a.value || a.feature.start - b.feature.start)
    .slice(0, EVIDENCE_TERMS)
    .map(({ feature }) => feature);
  return wordsOf(text, telling).slice(0, EVIDENCE_SHOWN);
}
