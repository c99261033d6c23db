import {
  type BoostedTrees,
  type BoostingOptions,
  boostedScores,
  DEFAULT_BOOSTING,
  trainBoostedTrees,
} from '../../stats/boosted-trees';
import { binnedValues, type ColumnBins, columnBins } from '../../stats/column-bins';
import { treeContributions } from '../../stats/tree-contributions';
import type { Watch } from '../../stats/watch';
import {
  type AdditiveModel,
  additiveParts,
  additiveScores,
  type Design,
  logisticModel,
  naiveBayesModel,
  rateModel,
} from './additive-model';
import { type ClosedRows, type Feature, taken } from './feature';

export type CandidateName = 'stage-rate' | 'naive-bayes' | 'logistic' | 'boosted-trees';

/** What was chosen for one candidate: penalty, temperature or number of rounds; nothing for the stage rate. */
export type Tuning = { name: CandidateName; value: number };

/** A fitted model of the log-odds of winning. */
export interface Predictor {
  /** Log-odds of each row. */
  scores(features: readonly Feature[]): Float64Array;
  /** Log-odds of one row as a sum: `base` + Σ `byFeature`. `values` in the order of the features. */
  parts(values: ArrayLike<number>): { base: number; byFeature: Float64Array };
}

/** Closed deals that a rate of one stage is shrunk by. */
const STAGE_SHRINKAGE = 8;
const MOST_BINS = 16;
const LEAST_BINS = 5;
const LEAST_IN_LEVEL = 5;

/** Shallow, slow and many: what needs no tuning on data of a few hundred to many thousand deals. */
export const WIN_BOOSTING: BoostingOptions = {
  ...DEFAULT_BOOSTING,
  rounds: 250,
  learningRate: 0.06,
  leaves: 12,
  patience: 25,
};

/** Features of training rows as bins; more bins for more deals. */
export function designOf(features: readonly Feature[]): Design {
  const n = features[0]?.values.length ?? 0;
  const most = Math.min(MOST_BINS, Math.max(LEAST_BINS, Math.round(Math.sqrt(n) / 4)));
  const bins = features.map(({ values, kind }) => {
    return columnBins({ values, categorical: kind === 'category' }, kind === 'category' ? 254 : most, LEAST_IN_LEVEL);
  });
  return { bins, codes: features.map(({ values }, at) => binnedValues(bins[at]!, values)) };
}

export interface FitInput {
  rows: ClosedRows;
  design: Design;
  /** Places of the rows to learn from. */
  at: Int32Array;
  /** Parallel to `at`, > 0. */
  weights: Float64Array;
  /** Place of the stage among the features; −1 for none. */
  stage: number;
  watch?: Watch | undefined;
}

/** Fits one candidate. */
export function fitCandidate({ name, value }: Tuning, input: FitInput): Predictor {
  if (name === 'boosted-trees') return treesPredictor(fitTrees(input, value));
  return additivePredictor(fitAdditive({ name, value }, input), input.design.bins);
}

export function fitAdditive({ name, value }: Tuning, { rows, design, at, weights, stage }: FitInput): AdditiveModel {
  const training = { design, at, won: rows.won, weights };
  if (name === 'stage-rate') return rateModel(training, stage, STAGE_SHRINKAGE);
  return name === 'naive-bayes' ? naiveBayesModel(training, value) : logisticModel(training, value);
}

/** @param test places of rows to record the loss on, for choosing the number of rounds */
export function fitTrees(
  { rows, at, weights, watch }: FitInput,
  rounds: number,
  test: Int32Array | null = null,
): BoostedTrees {
  const part = (places: Int32Array) => ({
    columns: rows.features.map(({ values, kind }) => ({
      values: taken(values, places),
      categorical: kind === 'category',
    })),
    target: taken(rows.won, places),
  });
  // Half a small set must still be able to be parted.
  const leastRows = Math.min(WIN_BOOSTING.leastRows, Math.max(5, Math.floor(at.length / 20)));
  return trainBoostedTrees({ ...part(at), weights }, { ...WIN_BOOSTING, rounds, leastRows }, test && part(test), watch);
}

function additivePredictor(model: AdditiveModel, bins: readonly ColumnBins[]): Predictor {
  return {
    scores: features => {
      const codes = features.map(({ values }, at) => binnedValues(bins[at]!, values));
      return additiveScores(
        model,
        codes,
        Int32Array.from({ length: features[0]?.values.length ?? 0 }, (_, row) => row),
      );
    },
    parts: values => ({ base: model.base, byFeature: additiveParts(model, bins, values) }),
  };
}

function treesPredictor(model: BoostedTrees): Predictor {
  return {
    scores: features =>
      boostedScores(
        model,
        features.map(({ values }) => values),
      ),
    parts: values => {
      const { base, byColumn } = treeContributions(model, values);
      return { base, byFeature: byColumn };
    },
  };
}
