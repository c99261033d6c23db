import { describe, expect, test } from 'vitest';
import { isotonic, isotonicValue } from '../../core/stats/isotonic';
import { logistic } from '../../core/stats/logistic';
import { plattScaling } from '../../core/stats/platt';
import { ridgeLogistic } from '../../core/stats/ridge-logistic';
import { seededRandom } from '../../core/stats/seeded-random';
import { sparseRows } from '../../core/stats/sparse-rows';

describe('Platt scaling', () => {
  const random = seededRandom(3);
  const scores = Float64Array.from({ length: 4000 }, () => 6 * random() - 3);
  const outcomes = scores.map(score => Number(random() < logistic(0.5 * score + 1)));

  test('finds the line that logistic regression finds where its priors are next to nothing', () => {
    const { slope, intercept } = plattScaling(scores, outcomes, null, { slope: 1e-9, intercept: 1e-9 });
    const fit = ridgeLogistic({ rows: sparseRows([scores]), target: outcomes, ridge: 1e-9 });
    expect(slope).toBeCloseTo(fit.coefficients[0]!, 3);
    expect(intercept).toBeCloseTo(fit.intercept, 3);
    expect(slope).toBeCloseTo(0.5, 1);
    expect(intercept).toBeCloseTo(1, 0);
  });
  test('changes little for few rows, and only the slope where the intercept is held', () => {
    const few = plattScaling(scores.subarray(0, 3), outcomes.subarray(0, 3), null, { slope: 20, intercept: 20 });
    expect(Math.abs(few.slope - 1)).toBeLessThan(0.2);
    expect(plattScaling(scores, outcomes, null, { slope: 1, intercept: Infinity }).intercept).toBe(0);
  });
  test('weights count as rows', () => {
    const weights = Float64Array.from(scores, (_, row) => row % 3);
    const repeated = Int32Array.from(scores.keys()).filter(row => row % 3 === 1);
    const twice = Int32Array.from(scores.keys()).filter(row => row % 3 === 2);
    const rows = [...repeated, ...twice, ...twice];
    const prior = { slope: 1, intercept: 1 };
    const a = plattScaling(scores, outcomes, weights, prior);
    const b = plattScaling(
      Float64Array.from(rows, row => scores[row]!),
      Float64Array.from(rows, row => outcomes[row]!),
      null,
      prior,
    );
    expect(a.slope).toBeCloseTo(b.slope, 8);
    expect(a.intercept).toBeCloseTo(b.intercept, 8);
  });
  test('stays finite where the scores part the outcomes', () => {
    const { slope } = plattScaling(Float64Array.of(-9, -5, 5, 9), Float64Array.of(0, 0, 1, 1), null, {
      slope: 1,
      intercept: 1,
    });
    expect(slope).toBeGreaterThanOrEqual(1);
    expect(slope).toBeLessThan(3);
  });
});

describe('isotonic regression', () => {
  test('pools what falls, by weight', () => {
    const plain = isotonic(Float64Array.of(1, 2, 3, 4), Float64Array.of(1, 3, 2, 4), null);
    expect([...plain.value]).toEqual([1, 2.5, 4]);
    expect([...plain.at]).toEqual([1, 2.5, 4]);
    const weighted = isotonic(Float64Array.of(1, 2, 3, 4), Float64Array.of(1, 3, 2, 4), Float64Array.of(1, 3, 1, 1));
    expect([...weighted.value]).toEqual([1, 2.75, 4]);
  });
  test('takes equal scores for one point, in any order of rows', () => {
    const a = isotonic(Float64Array.of(1, 1, 2, 2), Float64Array.of(1, 0, 0, 1), null);
    expect([...a.value]).toEqual([0.5]);
    const b = isotonic(Float64Array.of(2, 1, 3, 1), Float64Array.of(1, 0, 1, 1), null);
    expect([...b.value]).toEqual([0.5, 1]);
  });
  test('goes straight between the points and is level outside', () => {
    const steps = isotonic(Float64Array.of(0, 2), Float64Array.of(0.2, 0.6), null);
    expect([-1, 0, 1, 2, 9].map(score => isotonicValue(steps, score))).toEqual([0.2, 0.2, 0.4, 0.6, 0.6]);
  });
});
