import { boostedScores, stagedScores, trainBoostedTrees } from '../../stats/boosted-trees';
import { weightedQuantile } from '../../stats/boosting-loss';
import { kaplanMeier, survivalAt } from '../../stats/kaplan-meier';
import { partOf, type Watch } from '../../stats/watch';
import { type Feature, featuresAt, taken } from './feature';
import { type Fold, rollingOrigins } from './folds';
import { choose, compare, joined } from './losses';
import { WIN_BOOSTING } from './predictor';

/** Open deals of the past, each with how long it stayed open from then on. */
export interface DurationRows {
  features: readonly Feature[];
  /** Days ≥ 0 to the close, or to the last day that is known where it is still open. */
  days: Float64Array;
  /** 1 = closed then, 0 = still open. */
  closed: Uint8Array;
  /** When the features were known; ascending. */
  order: Float64Array;
  /** Rows of one deal share a number; null when each row is a deal of its own. */
  group: Int32Array | null;
}

export type DurationMethod = 'median' | 'median-by-stage' | 'boosted-trees';

export interface DurationTrial {
  method: DurationMethod;
  /** Mean absolute error in days on rows that had no part in learning; closed rows alone, weighted for those that are still open. */
  meanAbsoluteErrorDays: number;
}

export interface DurationModel {
  chosen: DurationMethod;
  trials: DurationTrial[];
  /** Rows on which the methods were tested. */
  tested: number;
  /** Trees, where they were chosen. */
  rounds: number | null;
  /** Remaining days of each row, ≥ 0: as likely to be shorter as longer. */
  predict(features: readonly Feature[]): Float64Array;
}

export interface DurationOptions {
  horizonRows: number;
  /** Place of the stage among the features; −1 for none. */
  stage: number;
  watch?: Watch | undefined;
}

const ROUNDS = [10, 20, 40, 60, 90, 120, 160, 200, 250, 300];
/** Closed rows below which only the median is used. */
const LEAST_ROWS = 60;
const LEAST_IN_STAGE = 10;
/** Standard errors by which a method must beat the median of all. */
const LEAST_GAIN = 2;
/** A closed deal never stands for more than so many that are still open. */
const MOST_WEIGHT = 10;
/** Days that stand for "not known" where no deal has ever closed. */
const NO_CLOSE_DAYS = 30;

/**
 * Remaining days of open deals: their median overall, their median by stage, or boosted trees with absolute error, whichever foretold the past best; a method that does not beat the
 * median of all beyond its own noise is not used. Deals that are still open count through those that closed: each is weighted by one over the chance that a
 * deal could be followed for so long (inverse probability of censoring), or else the quick ones would speak for all.
 *
 * @throws Cancelled
 * Source: Koul, Susarla and van Ryzin, Regression analysis with randomly right-censored data, Annals of Statistics 9 (1981).
 */
export function learnDaysToClose(rows: DurationRows, { horizonRows, stage, watch }: DurationOptions): DurationModel {
  const weights = censoringWeights(rows);
  const known = Int32Array.from(rows.days.keys()).filter(row => weights[row]! > 0);
  const folds = rollingOrigins(rows, horizonRows).flatMap(({ train, test, ahead }): Fold[] => {
    const kept = { train: train.filter(row => weights[row]! > 0), test: test.filter(row => weights[row]! > 0), ahead };
    return kept.train.length >= LEAST_ROWS / 2 && kept.test.length > 0 ? [kept] : [];
  });
  const whole = (at: Int32Array): Predict => {
    const days = weightedMedian(rows, weights, at);
    return features => new Float64Array(features[0]?.values.length ?? 0).fill(days);
  };
  const methods: { method: DurationMethod; learn: (at: Int32Array) => Predict }[] = [
    { method: 'median', learn: whole },
  ];
  if (known.length >= LEAST_ROWS && folds.length > 0) {
    if (stage !== -1) methods.push({ method: 'median-by-stage', learn: at => stageMedians(rows, weights, at, stage) });
  } else {
    return { chosen: 'median', trials: [], tested: 0, rounds: null, predict: whole(known) };
  }
  const errors = methods.map(({ learn }) =>
    folds.map(fold => errorsOf(rows, fold, learn(fold.train)(featuresAt(rows.features, fold.test)))),
  );
  const boosted = chooseRounds(rows, weights, folds, partOf(watch, 0, 0.9));
  methods.push({
    method: 'boosted-trees',
    learn: at => trees(rows, weights, at, boosted.rounds, partOf(watch, 0.9, 1)),
  });
  errors.push(boosted.errors);
  const all = errors.map(byFold => joined(byFold));
  const places = Int32Array.from(folds.flatMap(({ test }) => [...test]));
  const scale = joined(folds.map(({ test }) => taken(weights, test)));
  const weighted = all.map(each => each.map((error, row) => error * scale[row]!));
  const group = rows.group === null ? null : Int32Array.from(places, row => rows.group![row]!);
  const means = weighted.map(each => each.reduce((sum, error) => sum + error, 0));
  const best = means.indexOf(Math.min(...means));
  const { gain, standardError } = compare(weighted[best]!, weighted[0]!, group);
  const chosen = gain > LEAST_GAIN * standardError ? best : 0;
  const total = scale.reduce((sum, weight) => sum + weight, 0);
  return {
    chosen: methods[chosen]!.method,
    trials: methods.map(({ method }, at) => {
      return { method, meanAbsoluteErrorDays: means[at]! / total };
    }),
    tested: places.length,
    rounds: methods[chosen]!.method === 'boosted-trees' ? boosted.rounds : null,
    predict: methods[chosen]!.learn(known),
  };
}

type Predict = (features: readonly Feature[]) => Float64Array;

/** 0 for what is still open; for the others one over the chance not to be cut off before. */
function censoringWeights({ days, closed }: DurationRows): Float64Array {
  const open = kaplanMeier(
    days,
    closed.map(each => 1 - each),
  );
  return days.map((time, row) => {
    return closed[row] === 1 ? Math.min(MOST_WEIGHT, 1 / Math.max(1e-9, survivalAt(open, time, true))) : 0;
  });
}

function weightedMedian({ days }: DurationRows, weights: Float64Array, at: Int32Array): number {
  return at.length === 0 ? NO_CLOSE_DAYS : weightedQuantile(taken(days, at), taken(weights, at), 0.5);
}

function stageMedians(rows: DurationRows, weights: Float64Array, at: Int32Array, stage: number): Predict {
  const overall = weightedMedian(rows, weights, at);
  const byStage = new Map<number, number[]>();
  for (const row of at) {
    const level = rows.features[stage]!.values[row]!;
    byStage.set(level, [...(byStage.get(level) ?? []), row]);
  }
  const medians = new Map(
    [...byStage].map(([level, own]) => [
      level,
      own.length < LEAST_IN_STAGE ? overall : weightedMedian(rows, weights, Int32Array.from(own)),
    ]),
  );
  return features => features[stage]!.values.map(level => medians.get(level) ?? overall);
}

function trees(rows: DurationRows, weights: Float64Array, at: Int32Array, rounds: number, watch?: Watch): Predict {
  const model = train(rows, weights, at, rounds, null, watch);
  return features =>
    boostedScores(
      model,
      features.map(({ values }) => values),
    ).map(days => Math.max(0, days));
}

function train(
  rows: DurationRows,
  weights: Float64Array,
  at: Int32Array,
  rounds: number,
  test: Int32Array | null,
  watch?: Watch,
) {
  const part = (places: Int32Array) => ({
    columns: rows.features.map(({ values, kind }) => ({
      values: taken(values, places),
      categorical: kind === 'category',
    })),
    target: taken(rows.days, places),
    weights: taken(weights, places),
  });
  const options = { ...WIN_BOOSTING, loss: { kind: 'quantile', level: 0.5 } as const, rounds, patience: 40 };
  return trainBoostedTrees(part(at), options, test && part(test), watch);
}

function chooseRounds(rows: DurationRows, weights: Float64Array, folds: readonly Fold[], watch?: Watch) {
  const staged = folds.map((fold, at) => {
    const own = partOf(watch, at / folds.length, (at + 1) / folds.length);
    const model = train(rows, weights, fold.train, ROUNDS.at(-1)!, fold.test, own);
    const columns = rows.features.map(({ values }) => taken(values, fold.test));
    return stagedScores(model, columns, ROUNDS).map(days =>
      errorsOf(
        rows,
        fold,
        days.map(each => Math.max(0, each)),
      ),
    );
  });
  const errors = ROUNDS.map((_, at) => staged.map(byRounds => byRounds[at]!));
  const { setting, byFold } = choose(errors, null);
  return { rounds: ROUNDS[setting]!, errors: byFold.map((chosen, fold) => errors[chosen]![fold]!) };
}

function errorsOf({ days }: DurationRows, { test }: Fold, predicted: Float64Array): Float64Array {
  return predicted.map((each, row) => Math.abs(each - days[test[row]!]!));
}
