import { type CountedDocument, temperedProbabilities } from '../../stats/naive-bayes';

export interface Calibration {
  /** Divides the log scores. */
  temperature: number;
  /** Below this probability the best guess is not acted on. */
  threshold: number;
  /** Mean over the held-out documents, in nats. 0 where there are none. */
  logLoss: number;
  /** Mean count of terms per held-out document, above 0. */
  usualCount: number;
}

const LEAST_TEMPERATURE = 1;
const LEAST_THRESHOLD = 0.4;
/** For log-likelihoods, which naive Bayes makes far too large. */
export const LIKELIHOOD_TEMPERATURES = [1, 1.25, 1.5, 1.75, 2, 2.5, 3, 4, 6];
/** For signed distances, most of which lie between −1 and 1. */
export const DISTANCE_TEMPERATURES = [0.05, 0.07, 0.1, 0.14, 0.2, 0.28, 0.4, 0.56, 0.8, 1.1, 1.6];
const THRESHOLDS = [0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9];
/** Share of right answers asked for where the classifier is sure. Higher than the 90 % meant, as the playbook's phrasings are easier than strangers' mails. */
const WANTED_ACCURACY = 0.95;

/** Temperature of least log loss, and the lowest threshold above which 95 % of the held-out documents are answered right. */
export function calibrate(
  documents: readonly Pick<CountedDocument, 'label' | 'counts'>[],
  scores: readonly Float64Array[],
  temperatures: readonly number[] = LIKELIHOOD_TEMPERATURES,
): Calibration {
  if (documents.length === 0) {
    return { temperature: LEAST_TEMPERATURE, threshold: LEAST_THRESHOLD, logLoss: 0, usualCount: 1 };
  }
  let best = { temperature: LEAST_TEMPERATURE, logLoss: Infinity };
  for (const temperature of temperatures) {
    let loss = 0;
    documents.forEach((document, at) => {
      const probability = temperedProbabilities(scores[at]!, temperature)[document.label]!;
      loss -= Math.log(Math.max(probability, 1e-12));
    });
    if (loss / documents.length < best.logLoss) best = { temperature, logLoss: loss / documents.length };
  }
  const guesses = documents.map((document, at) => {
    const probabilities = temperedProbabilities(scores[at]!, best.temperature);
    const highest = Math.max(...probabilities);
    return { probability: highest, right: probabilities[document.label] === highest };
  });
  const threshold =
    THRESHOLDS.find(least => {
      const sure = guesses.filter(({ probability }) => probability >= least);
      return sure.length > 0 && sure.filter(({ right }) => right).length >= WANTED_ACCURACY * sure.length;
    }) ?? THRESHOLDS.at(-1)!;
  const counts = documents.reduce((sum, { counts: own }) => sum + totalCount(own), 0);
  return { ...best, threshold, usualCount: Math.max(1, counts / documents.length) };
}

export function totalCount(counts: Float64Array): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
