import { describe, expect, test } from 'vitest';
import {
  type BoostingOptions,
  boostedScores,
  DEFAULT_BOOSTING,
  trainBoostedTrees,
} from '../../core/stats/boosted-trees';
import { weightedQuantile } from '../../core/stats/boosting-loss';
import { type Column, columnBins } from '../../core/stats/column-bins';
import { logistic } from '../../core/stats/logistic';
import { seededRandom } from '../../core/stats/seeded-random';
import { treeContributions } from '../../core/stats/tree-contributions';
import { Cancelled } from '../../core/stats/watch';

const numbers = (...values: number[]): Column => ({ values: Float64Array.from(values), categorical: false });
const categories = (...values: number[]): Column => ({ values: Float64Array.from(values), categorical: true });

/** One plain tree on all rows and columns. */
const ONE_TREE: BoostingOptions = {
  ...DEFAULT_BOOSTING,
  loss: { kind: 'squared' },
  rounds: 1,
  learningRate: 1,
  leastRows: 1,
  ridge: 0,
  rowShare: 1,
  columnShare: 1,
  leastInLevel: 1,
};

/** Winners by a number, a category and both together; with missing values. */
function simulated(seed: number, n: number) {
  const random = seededRandom(seed);
  const [x, noise, level, target] = Array.from({ length: 4 }, () => new Float64Array(n));
  for (let row = 0; row < n; row++) {
    const value = 4 * random() - 2;
    level![row] = Math.floor(12 * random());
    x![row] = random() < 0.1 ? Number.NaN : value;
    noise![row] = random();
    const score = (level![row]! % 3 === 0 ? 1 : -1) * value + (Number.isNaN(x![row]!) ? 1 : 0);
    target![row] = Number(random() < logistic(2 * score));
  }
  const columns: Column[] = [
    { values: x!, categorical: false },
    { values: noise!, categorical: false },
    { values: level!, categorical: true },
  ];
  return { columns, target: target! };
}

const logLoss = (scores: Float64Array, target: Float64Array) =>
  scores.reduce((sum, score, row) => sum - Math.log(logistic(target[row] === 1 ? score : -score)), 0) / target.length;

describe('boosted trees', () => {
  test('one full tree of squared error gives the means of the groups', () => {
    const columns = [numbers(1, 1, 2, 2, 3, 3)];
    const model = trainBoostedTrees({ columns, target: Float64Array.of(1, 3, 10, 12, 5, 7) }, ONE_TREE);
    expect([...boostedScores(model, [columns[0]!.values])].map(score => Math.round(1e9 * score) / 1e9)).toEqual([
      2, 2, 11, 11, 6, 6,
    ]);
  });
  test('the first step of log loss is the Newton step of each leaf', () => {
    const columns = [numbers(0, 0, 0, 0, 1, 1, 1, 1)];
    const target = Float64Array.of(0, 0, 0, 1, 1, 1, 1, 0);
    const model = trainBoostedTrees({ columns, target }, { ...ONE_TREE, loss: { kind: 'logistic' }, ridge: 1 });
    // p = ½ at the start: G = 4·½ − 1 = 1 and −1, H = 4·¼ = 1, step −G / (H + 1)
    expect(boostedScores(model, [Float64Array.of(0, 1)])).toEqual(Float64Array.of(-0.5, 0.5));
  });
  test('absolute error puts the median into each leaf', () => {
    const columns = [numbers(0, 0, 0, 1, 1, 1)];
    const target = Float64Array.of(1, 2, 90, 10, 11, 400);
    const model = trainBoostedTrees({ columns, target }, { ...ONE_TREE, loss: { kind: 'quantile', level: 0.5 } });
    expect(boostedScores(model, [Float64Array.of(0, 1)])).toEqual(Float64Array.of(2, 11));
  });
  test('missing values go the way that fits them, an unseen category with the many', () => {
    const number = trainBoostedTrees(
      { columns: [numbers(1, 2, 9, 10, Number.NaN, Number.NaN)], target: Float64Array.of(0, 0, 8, 8, 8, 8) },
      ONE_TREE,
    );
    expect([...boostedScores(number, [Float64Array.of(Number.NaN, 1, 9)])]).toEqual([8, 0, 8]);
    const category = trainBoostedTrees(
      { columns: [categories(0, 0, 1, 1, 1, 1)], target: Float64Array.of(9, 9, 3, 3, 3, 3) },
      ONE_TREE,
    );
    expect([...boostedScores(category, [Float64Array.of(7, Number.NaN, 0)])]).toEqual([3, 3, 9]);
  });
  test('parts categories into the best two groups of all', () => {
    const levels = [0, 1, 2, 3, 4, 5].flatMap(level => Array<number>(40).fill(level));
    const target = Float64Array.from(levels, level => (level % 2 === 0 ? 5 : -5));
    const model = trainBoostedTrees({ columns: [categories(...levels)], target }, { ...ONE_TREE, leaves: 2 });
    expect([...boostedScores(model, [Float64Array.of(0, 1, 2, 3, 4, 5)])]).toEqual([5, -5, 5, -5, 5, -5]);
  });
  test('a weight of 3 counts like three rows, one of 0 like none', () => {
    const values = [1, 2, 3, 4, 5, 6];
    const target = [0, 1, 0, 1, 1, 0];
    const weights = [1, 3, 1, 4, 1, 0];
    const repeated = weights.flatMap((weight, row) => Array<number>(weight).fill(row));
    const options = { ...ONE_TREE, loss: { kind: 'logistic' }, ridge: 1, rounds: 5, leaves: 3 } as const;
    const weighted = trainBoostedTrees(
      { columns: [numbers(...values)], target: Float64Array.from(target), weights: Float64Array.from(weights) },
      options,
    );
    const rows = trainBoostedTrees(
      {
        columns: [numbers(...repeated.map(row => values[row]!))],
        target: Float64Array.from(repeated, row => target[row]!),
      },
      options,
    );
    const asked = [Float64Array.of(1, 2, 3, 4, 5)];
    const expected = boostedScores(rows, asked);
    for (const [at, score] of boostedScores(weighted, asked).entries()) expect(score).toBeCloseTo(expected[at]!, 12);
  });
  test('learns from a thousand rows what logistic regression could not, and does not learn noise', () => {
    const train = simulated(1, 3000);
    const later = simulated(2, 1000);
    const model = trainBoostedTrees(train, DEFAULT_BOOSTING, simulated(3, 1000));
    const scores = boostedScores(
      model,
      later.columns.map(({ values }) => values),
    );
    const base = logLoss(new Float64Array(1000).fill(model.start), later.target);
    expect(logLoss(scores, later.target)).toBeLessThan(base - 0.12);
    const shuffled = { ...train, target: simulated(9, 3000).target };
    const heldOut = { columns: later.columns, target: simulated(8, 1000).target };
    const noise = trainBoostedTrees(shuffled, DEFAULT_BOOSTING, heldOut);
    expect(noise.trees.length).toBeLessThan(25);
    expect(noise.heldOutLoss.length).toBe(noise.trees.length + DEFAULT_BOOSTING.patience + 2);
  });
  test('gives the same trees for the same seed, others for another', () => {
    const rows = simulated(5, 400);
    const json = (seed: number) =>
      JSON.stringify(trainBoostedTrees(rows, { ...DEFAULT_BOOSTING, rounds: 8, seed }).trees);
    expect(json(1)).toBe(json(1));
    expect(json(1)).not.toBe(json(2));
  });
  test('the parts of a score add up to it', () => {
    const { columns, target } = simulated(7, 800);
    const model = trainBoostedTrees({ columns, target }, { ...DEFAULT_BOOSTING, rounds: 60 });
    const scores = boostedScores(
      model,
      columns.map(({ values }) => values),
    );
    for (let row = 0; row < 50; row++) {
      const { base, byColumn } = treeContributions(
        model,
        columns.map(({ values }) => values[row]!),
      );
      expect(base + byColumn.reduce((sum, part) => sum + part, 0)).toBeCloseTo(scores[row]!, 10);
    }
  });
  test('tells its progress and ends when it is told to', () => {
    const rows = simulated(5, 300);
    const told: number[] = [];
    const signal = { aborted: false };
    const progress = (done: number) => {
      told.push(done);
      signal.aborted = done >= 0.5;
    };
    expect(() => trainBoostedTrees(rows, { ...DEFAULT_BOOSTING, rounds: 10 }, null, { progress, signal })).toThrow(
      Cancelled,
    );
    expect(told).toEqual([0, 0.1, 0.2, 0.3, 0.4, 0.5]);
  });
  test('takes columns that say nothing: constant, all missing, one row, one outcome, huge numbers', () => {
    const target = Float64Array.of(1, 1, 1, 1);
    const columns = [numbers(5, 5, 5, 5), numbers(NaN, NaN, NaN, NaN), numbers(1e308, -1e308, 1e15, 0)];
    const options = { ...DEFAULT_BOOSTING, leastRows: 1 };
    const scores = boostedScores(
      trainBoostedTrees({ columns, target }, options),
      columns.map(({ values }) => values),
    );
    expect(scores.every(Number.isFinite)).toBe(true);
    const single = trainBoostedTrees({ columns: [numbers(3)], target: Float64Array.of(0) }, options);
    expect(boostedScores(single, [Float64Array.of(3)]).every(Number.isFinite)).toBe(true);
  });
  test('refuses what it can not learn from', () => {
    const columns = [numbers(1, 2)];
    const train = (target: number[], weights?: number[]) =>
      trainBoostedTrees(
        { columns, target: Float64Array.from(target), ...(weights && { weights: Float64Array.from(weights) }) },
        DEFAULT_BOOSTING,
      );
    expect(() => train([1])).toThrow('2 values for 1 rows');
    expect(() => train([1, Number.NaN])).toThrow('target');
    expect(() => train([1, 0], [0, 0])).toThrow('weights');
    expect(() => train([1, 0], [1, -1])).toThrow('weights');
  });
});

describe('bins of columns', () => {
  test('many numbers are parted at quantiles, few between neighbours', () => {
    const many = columnBins({ values: Float64Array.from({ length: 1000 }, (_, i) => i), categorical: false }, 4, 1);
    expect([...many.edges]).toEqual([249.5, 499.5, 749.5]);
    expect([...columnBins(numbers(2, 1, 1, 5), 4, 1).edges]).toEqual([1.5, 3.5]);
  });
  test('five thousand categories fit: the frequent ones alone, the rest together', () => {
    const values = Float64Array.from({ length: 20_000 }, (_, i) => (i < 10_000 ? i % 5000 : i % 40));
    const bins = columnBins({ values, categorical: true }, 64, 10);
    expect(bins.count).toBe(42);
    expect(new Set(bins.levels.subarray(0, 40)).size).toBe(40);
    expect(new Set(bins.levels.subarray(40))).toEqual(new Set([41]));
  });
  test('the weighted quantile is the plain one of repeated values', () => {
    expect(weightedQuantile(Float64Array.of(5, 1, 3), Float64Array.of(1, 1, 1), 0.5)).toBe(3);
    expect(weightedQuantile(Float64Array.of(5, 1), Float64Array.of(1, 1), 0.5)).toBe(3);
    expect(weightedQuantile(Float64Array.of(5, 1, 3), Float64Array.of(4, 1, 1), 0.5)).toBe(5);
    expect(weightedQuantile(Float64Array.of(1, 2, 3, 4), Float64Array.of(1, 1, 1, 1), 0.9)).toBe(4);
  });
});
