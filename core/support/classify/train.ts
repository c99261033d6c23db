import {
  type CountedDocument,
  leaveOneOutScores,
  type NaiveBayes,
  naiveBayesScores,
  rememberedLogLikelihoods,
  type TermLogLikelihoods,
  temperedProbabilities,
  trainNaiveBayes,
} from '../../stats/naive-bayes';
import { isFunctionWord } from '../../text/function-words';
import { wordsOf } from '../../text/search-index';
import type { Stemmer } from '../../text/stem';
import type { CategoryGuess } from '../reply/result';
import { type Calibration, calibrate, totalCount } from './calibration';
import type { Example } from './examples';
import { type Feature, features, isSpaceless, READ_LIMIT } from './features';

export interface Classification {
  /** Best first; the probabilities add up to 1. */
  guesses: CategoryGuess[];
  unsure: boolean;
  /** Words of the text that speak most for the best guess, as written there. */
  evidence: string[];
}
export interface Classifier {
  categories: string[];
  classify(text: string): Classification;
}
/** What held-out phrasings decide about naive Bayes; kept while single examples come and go. */
export interface NaiveBayesChoice {
  smoothing: number;
  words: Calibration;
  characters: Calibration;
}

/** A document counts like one of at most this many words: one long mail must not drown the short phrasings. */
const LONGEST_EXAMPLE = 30;
const SMOOTHINGS = [0.1, 0.2, 0.3, 0.5, 1];
export const EVIDENCE_TERMS = 8;
export const EVIDENCE_SHOWN = 5;
/** Nats by which a term has to favour the best category to be shown as evidence. */
const EVIDENCE_LEAST = 0.3;

interface Trained extends NaiveBayesChoice {
  model: NaiveBayes;
}

/**
 * Learns the categories of `examples` by multinomial naive Bayes over stems, word pairs, characters and character pairs. Smoothing,
 * temperature and the threshold for "unsure" come from leaving out one phrasing at a time. `priors`: P(category), every category of the
 * examples; they are normalised here. With `known` these are taken as they are, so that an example counts at once: its words are added to the sums, which is exact. `read` keeps the features of examples for the next training, and is filled here.
 */
export function trainClassifier(
  examples: readonly Example[],
  priors: ReadonlyMap<string, number>,
  stem: Stemmer,
  read: Map<string, Feature[]> = new Map(),
  known: NaiveBayesChoice | null = null,
): Classifier & { choice: NaiveBayesChoice } {
  const categories = [...priors.keys()];
  const labels = new Map(categories.map((category, at) => [category, at]));
  const vocabulary = new Map<string, number>();
  const words: CountedDocument[] = [];
  const characters: CountedDocument[] = [];
  const documents = examples.map(example => {
    const found = read.get(example.text) ?? features(example.text, stem);
    read.set(example.text, found);
    for (const { term } of found) if (!vocabulary.has(term)) vocabulary.set(term, vocabulary.size);
    const counted = documentOf(found, vocabulary);
    const weight = example.weight * Math.min(1, LONGEST_EXAMPLE / Math.max(1, totalCount(counted.counts)));
    const document: CountedDocument = { ...counted, label: labels.get(example.category)!, weight };
    if (example.calibrates) (isSpaceless(found) ? characters : words).push(document);
    return document;
  });
  const withoutKeyTerms = documents.filter((_, at) => !examples[at]!.keyTerm);
  const sum = [...priors.values()].reduce((total, prior) => total + prior, 0);
  const shares = Float64Array.from(priors.values(), prior => prior / sum);
  const asKnown = (choice: NaiveBayesChoice): Trained => ({
    model: trainNaiveBayes(documents, shares, vocabulary.size, choice.smoothing),
    ...choice,
  });
  const calibratedAt = (smoothing: number): Trained => {
    const model = trainNaiveBayes(documents, shares, vocabulary.size, smoothing);
    // Key terms were written beside the phrasings, so a phrasing that is left out still finds its words among them. Real mails are
    // less kind: half of the calibration is done as if there were no key terms.
    const bare = trainNaiveBayes(withoutKeyTerms, shares, vocabulary.size, smoothing);
    const calibrated = (held: readonly CountedDocument[]) =>
      calibrate([...held, ...held], [...leaveOneOutScores(model, held), ...leaveOneOutScores(bare, held)]);
    return { model, smoothing, words: calibrated(words), characters: calibrated(characters) };
  };
  const trained =
    known === null
      ? SMOOTHINGS.map(calibratedAt).reduce((best, next) =>
          next.words.logLoss + next.characters.logLoss < best.words.logLoss + best.characters.logLoss ? next : best,
        )
      : asKnown(known);
  const { smoothing, words: ofWords, characters: ofCharacters } = trained;
  const likelihoods = rememberedLogLikelihoods(trained.model);

  return {
    categories,
    classify: text => classify(text, stem, categories, vocabulary, trained, likelihoods),
    choice: { smoothing, words: ofWords, characters: ofCharacters },
  };
}

function documentOf(found: readonly Feature[], vocabulary: ReadonlyMap<string, number>) {
  const known: Feature[] = [];
  const terms: number[] = [];
  for (const feature of found) {
    const term = vocabulary.get(feature.term);
    if (term === undefined) continue;
    known.push(feature);
    terms.push(term);
  }
  return { known, terms: Int32Array.from(terms), counts: Float64Array.from(known, ({ count }) => count) };
}

function classify(
  text: string,
  stem: Stemmer,
  categories: readonly string[],
  vocabulary: ReadonlyMap<string, number>,
  trained: Trained,
  likelihoods: TermLogLikelihoods,
): Classification {
  const found = features(text, stem);
  const { known, terms, counts } = documentOf(found, vocabulary);
  const calibration = isSpaceless(found) ? trained.characters : trained.words;
  const scores = naiveBayesScores(trained.model, terms, counts, likelihoods);
  // A mail is longer than a phrasing, and its words depend on one another: sureness may grow with the root of its length only.
  const longer = Math.sqrt(Math.max(1, totalCount(counts) / calibration.usualCount));
  const probabilities = temperedProbabilities(scores, calibration.temperature * longer);
  const guesses = categories
    .map((category, label) => ({ category, probability: probabilities[label]!, label }))
    .sort((a, b) => b.probability - a.probability || a.label - b.label);
  const best = guesses[0];
  return {
    guesses: guesses.map(({ category, probability }) => ({ category, probability })),
    unsure: best === undefined || known.length === 0 || best.probability < calibration.threshold,
    evidence: best ? evidence(text.slice(0, READ_LIMIT), known, terms, best.label, likelihoods) : [],
  };
}

function evidence(
  text: string,
  known: readonly Feature[],
  terms: Int32Array,
  label: number,
  likelihoods: TermLogLikelihoods,
): string[] {
  const telling = known
    .map((feature, at) => ({ feature, value: feature.count * advantage(likelihoods(terms[at]!), label) }))
    .filter(({ feature, value }) => value >= EVIDENCE_LEAST && canBeShown(text.slice(feature.start, feature.end)))
    .sort((a, b) => b.value - a.value || a.feature.start - b.feature.start)
    .slice(0, EVIDENCE_TERMS)
    .map(({ feature }) => feature);
  return wordsOf(text, telling).slice(0, EVIDENCE_SHOWN);
}

/** A single character, or a pair like 的订, would puzzle the user. */
export function canBeShown(written: string): boolean {
  return written.length > 1 && !isFunctionWord(written);
}

/** How much a term speaks for a class: its log-likelihood there less the mean over the other classes, in nats. 0 for one that no example holds. */
function advantage(row: Float64Array | null, label: number): number {
  if (row === null) return 0;
  let others = 0;
  for (let other = 0; other < row.length; other++) if (other !== label) others += row[other]!;
  return row[label]! - others / Math.max(1, row.length - 1);
}
