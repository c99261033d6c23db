/** A document as counted terms with its class. `terms` and `classes` are numbered from 0. */
export interface CountedDocument {
  terms: Int32Array;
  /** How often each of `terms` occurs; parallel to it. */
  counts: Float64Array;
  label: number;
  /** 1 = one document; 5 counts like five equal ones. */
  weight: number;
}

/** Sums of a training set, from which every score follows. Rows of `termTotals` are terms, its columns classes. */
export interface NaiveBayes {
  classes: number;
  terms: number;
  /** Laplace's α, above 0. */
  smoothing: number;
  termTotals: Float64Array;
  classTotals: Float64Array;
  /** P(C), adding up to 1. */
  priors: Float64Array;
}

/**
 * Multinomial naive Bayes: P(C | D) ∝ P(C) · Π_t P(t | C)^count(t), with P(t | C) = (n(t, C) + α) / (n(C) + α·V). V is `terms`.
 * P(C) is given by the caller: a training set made by hand says nothing about how often a class occurs.
 *
 * @example
 * const model = trainNaiveBayes([{ terms: Int32Array.of(0), counts: Float64Array.of(2), label: 1, weight: 1 }], Float64Array.of(0.5, 0.5), 1, 1);
 * naiveBayesScores(model, Int32Array.of(0), Float64Array.of(1)) // log P of both classes, not normalised
 * @throws RangeError when `smoothing` or a prior is not above 0, or a term or label is out of range.
 */
export function trainNaiveBayes(
  documents: readonly CountedDocument[],
  priors: Float64Array,
  terms: number,
  smoothing: number,
): NaiveBayes {
  if (!(smoothing > 0)) throw new RangeError(`naive Bayes: smoothing must be above 0, got ${smoothing}`);
  if (!priors.every(prior => prior > 0)) throw new RangeError('naive Bayes: each prior must be above 0');
  const classes = priors.length;
  const model: NaiveBayes = {
    classes,
    terms,
    smoothing,
    termTotals: new Float64Array(terms * classes),
    classTotals: new Float64Array(classes),
    priors,
  };
  for (const document of documents) count(model, document, 1);
  return model;
}

/** Adds the document (`sign` 1) to the sums or takes it out (−1). */
function count(model: NaiveBayes, document: CountedDocument, sign: 1 | -1): void {
  const { classes, terms, termTotals, classTotals } = model;
  const { label } = document;
  if (!(label >= 0 && label < classes)) throw new RangeError(`naive Bayes: label ${label} of ${classes} classes`);
  const weight = sign * document.weight;
  for (let i = 0; i < document.terms.length; i++) {
    const term = document.terms[i]!;
    if (!(term >= 0 && term < terms)) throw new RangeError(`naive Bayes: term ${term} of ${terms}`);
    const added = weight * document.counts[i]!;
    termTotals[term * classes + label]! += added;
    classTotals[label]! += added;
  }
}

/** ln P(t | C) for one term and class. */
export function termLogLikelihood(model: NaiveBayes, term: number, label: number): number {
  const { smoothing, classes } = model;
  const total = model.classTotals[label]! + smoothing * model.terms;
  // Sums that were taken out again may leave −1e−17.
  return Math.log((Math.max(0, model.termTotals[term * classes + label]!) + smoothing) / total);
}

/** ln P(t | C) of a term for each class; null for a term that no document of the model holds: smoothing alone would let it speak for the classes with few words. */
export type TermLogLikelihoods = (term: number) => Float64Array | null;

/** Worked out once per term, for a model whose sums stay as they are. */
export function rememberedLogLikelihoods(model: NaiveBayes): TermLogLikelihoods {
  const rows = new Map<number, Float64Array | null>();
  return term => {
    let row = rows.get(term);
    if (row === undefined) {
      row = logLikelihoodsOf(model, term);
      rows.set(term, row);
    }
    return row;
  };
}

function logLikelihoodsOf(model: NaiveBayes, term: number): Float64Array | null {
  return isSeen(model, term)
    ? Float64Array.from({ length: model.classes }, (_, label) => termLogLikelihood(model, term, label))
    : null;
}

function isSeen(model: NaiveBayes, term: number): boolean {
  for (let label = 0; label < model.classes; label++) {
    if (model.termTotals[term * model.classes + label]! > 1e-9) return true;
  }
  return false;
}

/** ln P(C) + Σ ln P(t | C)·count for each class, in nats, not normalised. Terms that no document of the model holds are passed over. */
export function naiveBayesScores(
  model: NaiveBayes,
  terms: Int32Array,
  counts: Float64Array,
  likelihoods: TermLogLikelihoods = term => logLikelihoodsOf(model, term),
): Float64Array {
  const scores = Float64Array.from(model.priors, Math.log);
  for (let i = 0; i < terms.length; i++) {
    const row = likelihoods(terms[i]!);
    if (row === null) continue;
    for (let label = 0; label < scores.length; label++) scores[label]! += counts[i]! * row[label]!;
  }
  return scores;
}

/**
 * What the model would have said about each of its own documents, had it been trained without it. The model is unchanged afterwards.
 * Costs one scoring per document, as naive Bayes can forget exactly.
 */
export function leaveOneOutScores(model: NaiveBayes, documents: readonly CountedDocument[]): Float64Array[] {
  return documents.map(document => {
    count(model, document, -1);
    const scores = naiveBayesScores(model, document.terms, document.counts);
    count(model, document, 1);
    return scores;
  });
}

/**
 * Probabilities from log scores, flattened by a temperature T > 0: p_c = e^(s_c / T) / Σ e^(s_i / T). Naive Bayes counts dependent
 * words as if they were independent and is far too sure at T = 1; a T chosen on held-out documents corrects that.
 */
export function temperedProbabilities(scores: Float64Array, temperature: number): Float64Array {
  const highest = scores.reduce((best, score) => Math.max(best, score), -Infinity);
  const result = scores.map(score => Math.exp((score - highest) / temperature));
  const sum = result.reduce((total, value) => total + value, 0);
  return result.map(value => value / sum);
}
