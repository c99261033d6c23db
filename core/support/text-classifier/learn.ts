import { logistic } from '../../stats/logistic';
import { type Platt, plattScaling } from '../../stats/platt';
import { partOf, type Watch } from '../../stats/watch';
import { fitNaiveBayes } from './fit-naive-bayes';
import { fitSvm } from './fit-svm';
import { type Fold, foldsOf } from './hold-out';
import { type LabelledTexts, textsAt } from './labelled-texts';
import { topOf } from './sureness';
import { scorerOf, type TextModel } from './text-model';

/** How well a candidate did on texts that it had not seen. */
export interface Trial {
  kind: TextModel['kind'];
  /** Share of right labels, 0…1. */
  accuracy: number;
  tested: number;
}
export interface LearnedTexts {
  model: TextModel;
  /** From sureness to the log-odds of being right. */
  calibration: Platt;
  trials: readonly Trial[];
}

/** Sureness is in units of its own: the slope is left to the texts, and held only where all or none are right. */
const PRIOR = { slope: 0.001, intercept: 0.001 };

/** Trains on the texts at `rows` alone. */
type Fitter = (rows: readonly number[], watch?: Watch) => TextModel;

interface Tested {
  kind: TextModel['kind'];
  sureness: Float64Array;
  right: Float64Array;
}

/**
 * Learns to label texts: a linear support vector machine and multinomial naive Bayes are tried on texts held out of the training; the machine is
 * trained on all, unless naive Bayes gets more of them right by more than chance, and its sureness is calibrated on the held-out texts.
 *
 * @throws RangeError without a text
 * @throws Cancelled
 */
export function learnTexts(given: LabelledTexts, watch?: Watch): LearnedTexts {
  if (given.texts.length === 0) throw new RangeError('no text to learn from');
  const folds = foldsOf(given);
  // The parts of the texts in a trial: the training on all texts begins with them.
  const parts = given.labels.map(() => new Float32Array(given.texts.length));
  const fitters: Record<TextModel['kind'], Fitter> = {
    svm: (rows, part) => {
      const fitted = fitSvm(textsAt(given, rows), part);
      for (const [label, own] of parts.entries())
        for (const [at, row] of rows.entries()) own[row] = fitted.parts[label]![at]!;
      return fitted.model;
    },
    'naive-bayes': rows => fitNaiveBayes(textsAt(given, rows)),
  };
  const tested = (['svm', 'naive-bayes'] as const).map((kind, at) =>
    testOn(kind, fitters[kind], given, folds, partOf(watch, 0.3 * at, 0.3 * (at + 1))),
  );
  const trials = tested.map(({ kind, right }) => ({ kind, accuracy: mean(right), tested: right.length }));
  const [machine, bayes] = tested as [Tested, Tested];
  const best = isClearlyBetter(bayes.right, machine.right) ? bayes : machine;
  return {
    model: best.kind === 'svm' ? fitSvm(given, partOf(watch, 0.6, 1), parts).model : fitNaiveBayes(given),
    calibration: plattScaling(best.sureness, best.right, null, PRIOR),
    trials,
  };
}

function testOn(
  kind: TextModel['kind'],
  train: Fitter,
  given: LabelledTexts,
  folds: readonly Fold[],
  watch?: Watch,
): Tested {
  const sureness: number[] = [];
  const right: number[] = [];
  for (const [at, { learn, test }] of folds.entries()) {
    if (learn.length === 0) continue;
    const scorer = scorerOf(train(learn, partOf(watch, at / folds.length, (at + 1) / folds.length)));
    for (const row of test) {
      const top = topOf(kind, scorer.scores(given.texts[row]!));
      sureness.push(top.sureness);
      right.push(top.label === given.labelOf[row] ? 1 : 0);
    }
  }
  return { kind, sureness: Float64Array.from(sureness), right: Float64Array.from(right) };
}

/** Whether one candidate got more of the same texts right (1; else 0) by more than chance: of those on which the two differ, by over a standard error. */
export function isClearlyBetter(one: Float64Array, other: Float64Array): boolean {
  let [ahead, behind] = [0, 0];
  for (let at = 0; at < one.length; at++) {
    if (one[at]! > other[at]!) ahead++;
    else if (one[at]! < other[at]!) behind++;
  }
  return ahead - behind > Math.sqrt(ahead + behind);
}

function mean(values: Float64Array): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Chance that the best label is right, 0…1. */
export function confidenceOf({ slope, intercept }: Platt, sureness: number): number {
  return logistic(slope * sureness + intercept);
}
