import { describe, expect, test } from 'vitest';
import {
  type ClosedRows,
  fitTabular,
  inOrder,
  type LearnOptions,
  learn,
  rowsAt,
} from '../../core/sales/tabular-learner';
import { rollingOrigins } from '../../core/sales/tabular-learner/folds';
import { compare } from '../../core/sales/tabular-learner/losses';
import { logit } from '../../core/stats/logit';
import { Cancelled } from '../../core/stats/watch';
import { coldStartLoss } from '../bench/cold-start';
import { simulatedDeals } from './simulated-deals';

const OPTIONS: LearnOptions = { horizonRows: 200, stage: -1 };

function fitted(rows: ClosedRows) {
  const learned = learn(rows, OPTIONS);
  return { ...learned, model: fitTabular(rows, learned.settings) };
}

/** Mean log loss against the true chances: what would be seen with endlessly many deals. */
function expectedLoss(probabilities: Float64Array, chances: Float64Array): number {
  let sum = 0;
  for (const [row, p] of probabilities.entries())
    sum -= chances[row]! * Math.log(p) + (1 - chances[row]!) * Math.log(1 - p);
  return sum / probabilities.length;
}

describe('the learner of win probabilities', () => {
  const strong = simulatedDeals(1, 1500, 1.2);
  const later = simulatedDeals(2, 1000, 1.2);
  const known = fitted(strong);

  test('finds the rule behind simulated deals, nearly to the truth', () => {
    expect(known.settings.trust).toBe(1);
    const probabilities = known.model.probabilities(later.features);
    const base = expectedLoss(new Float64Array(1000).fill(known.model.probability), later.chances);
    const best = expectedLoss(later.chances, later.chances);
    const share = (base - expectedLoss(probabilities, later.chances)) / (base - best);
    // Of what there is to know; amounts and sources that are missing can't be known.
    expect(share).toBeGreaterThan(0.7);
    expect(known.trials.map(({ name }) => name)).toEqual(['naive-bayes', 'logistic', 'boosted-trees', 'blend']);
    expect(known.moreDeals).toBe(0);
  });
  test('the reasons of each deal add up to its log-odds', () => {
    const probabilities = known.model.probabilities(later.features);
    for (let row = 0; row < 60; row++) {
      const { score, base, calibration, byFeature } = known.model.explain(
        later.features.map(({ values }) => values[row]!),
      );
      const sum = byFeature.reduce((total, part) => total + part, base + calibration);
      expect(sum).toBeCloseTo(score, 10);
      expect(score).toBeCloseTo(logit(probabilities[row]!), 8);
    }
  });
  test('names the feature that matters', () => {
    const of = (amount: number, source: number) => known.model.explain([amount, source, 3]);
    expect(of(700, 2).byFeature[1]).toBeGreaterThan(1);
    expect(of(2500, 1).byFeature[0]).toBeLessThan(-0.5);
    expect(Math.abs(of(700, 2).byFeature[2]!)).toBeLessThan(0.3);
  });
  test('same deals, same model, byte for byte', () => {
    const [a, b] = [fitted(strong), fitted(strong)];
    expect(JSON.stringify(a.settings)).toBe(JSON.stringify(b.settings));
    expect(a.model.probabilities(later.features)).toEqual(b.model.probabilities(later.features));
  });
  test('says that there is no signal where there is none, and how many deals it would take to see one', () => {
    let said = 0;
    for (let seed = 1; seed <= 10; seed++) {
      const { settings, moreDeals, model } = fitted(simulatedDeals(seed, 300, 0));
      if (settings.trust > 0) said++;
      else {
        expect(moreDeals === null || moreDeals > 0).toBe(true);
        expect(new Set(model.probabilities(later.features))).toEqual(new Set([model.probability]));
      }
    }
    expect(said).toBeLessThanOrEqual(1);
  });
  test.each([0, 1, 2, 5, 10, 20, 40, 60, 90, 140, 220, 300, 400])(
    'with %i closed deals it is never worse than their base rate by more than 0.01 nats',
    n => {
      for (const signal of [0, 0.25, 1]) {
        for (let seed = 1; seed <= 4; seed++) {
          const { model } = fitted(simulatedDeals(seed + 100 * n, n, signal));
          const test = simulatedDeals(seed + 5000, 600, signal);
          const base = expectedLoss(new Float64Array(600).fill(model.probability), test.chances);
          expect(expectedLoss(model.probabilities(test.features), test.chances)).toBeLessThanOrEqual(base + 0.01);
        }
      }
    },
    60_000,
  );
  test('forgets what was long ago where the past changed', () => {
    const [old, recent] = [simulatedDeals(3, 2500, 1), simulatedDeals(4, 1500, 1)];
    const both: ClosedRows = {
      ...old,
      features: old.features.map((feature, at) => ({
        ...feature,
        values: Float64Array.from([...feature.values, ...recent.features[at]!.values]),
      })),
      won: Float64Array.from([...old.won.map(won => 1 - won), ...recent.won]),
      order: Float64Array.from({ length: 4000 }, (_, row) => row),
    };
    const { settings } = learn(both, OPTIONS);
    expect(settings.halfLifeRows).toBeLessThanOrEqual(1000);
  });
  test('can be cancelled, and tells how far it is', () => {
    const told: number[] = [];
    const signal = { aborted: false };
    const progress = (done: number) => {
      told.push(done);
      signal.aborted = done > 0.5;
    };
    expect(() => learn(strong, { ...OPTIONS, watch: { progress, signal } })).toThrow(Cancelled);
    expect(told.length).toBeGreaterThan(10);
    expect([...told].sort((a, b) => a - b)).toEqual(told);
  });
});

describe('tests of the past', () => {
  const order = Float64Array.from({ length: 200 }, (_, row) => Math.floor(row / 4));
  test('learn from earlier times and predict later ones; equal times are not parted', () => {
    const folds = rollingOrigins({ order, group: null }, 1000);
    expect(folds).toHaveLength(5);
    for (const { train, test } of folds) {
      expect(Math.max(...train.map(row => order[row]!))).toBeLessThan(Math.min(...test.map(row => order[row]!)));
    }
    expect(folds.flatMap(({ test }) => [...test])).toEqual(Array.from({ length: 120 }, (_, i) => 80 + i));
    expect(folds[0]?.ahead.length).toBe(120);
  });
  test('a deal with several rows is never on both sides', () => {
    const group = Int32Array.from(order, (_, row) => row % 40);
    const timed = rollingOrigins({ order: order.map((_, row) => (row < 40 ? 0 : (row % 40) / 10)), group }, 1000);
    const untimed = rollingOrigins({ order: new Float64Array(200), group }, 1000);
    expect(untimed).toHaveLength(5);
    for (const { train, test } of [...timed, ...untimed]) {
      const learned = new Set(train.map(row => group[row]!));
      expect([...test].some(row => learned.has(group[row]!))).toBe(false);
    }
  });
  test('rows of one deal are one observation in a comparison', () => {
    const better = Float64Array.of(0, 0, 0, 1);
    const worse = Float64Array.of(1, 1, 1, 1);
    const rows = compare(better, worse, null);
    expect(rows).toEqual({ gain: 0.75, standardError: Math.sqrt((3 * 0.0625 + 0.5625) * (4 / 3)) / 4 });
    expect(compare(better, worse, Int32Array.of(1, 1, 1, 2)).standardError).toBeGreaterThan(rows.standardError);
    expect(compare(better, worse, Int32Array.of(1, 1, 1, 1)).standardError).toBe(Number.POSITIVE_INFINITY);
  });
  test('deals of one row are put in the order of closing', () => {
    const rows = rowsAt(simulatedDeals(1, 4, 1), Int32Array.of(0, 1, 2, 3));
    const sorted = inOrder({ ...rows, decided: Float64Array.of(9, 5, Number.NaN, 7) });
    expect([...sorted.order]).toEqual([2, 5, 7, 9]);
  });
});

describe('a cold start', () => {
  test.each([0, 20, 40, 60, 100])('with %i closed deals is never worse than the base rate by a hundredth', n => {
    for (const signal of [0, 1]) {
      for (let seed = 1; seed <= 4; seed++) expect(coldStartLoss(seed, n, signal)).toBeLessThanOrEqual(0.01);
    }
  });
});
