import { describe, expect, test } from 'vitest';
import { gaussianLogOdds, gaussianNaiveBayes } from '../../core/stats/gaussian-naive-bayes';

describe('Gaussian naive Bayes', () => {
  test('gives the log-odds of the two normal densities', () => {
    const model = gaussianNaiveBayes([Float64Array.of(0, 2, 5, 9, 10)], Float64Array.of(0, 0, 1, 1, 1));
    // N(1, 1) and N(8, 14/3), prior 3 : 2
    const expected = Math.log(1.5) - 0.5 * (Math.log(14 / 3) + (4 - 8) ** 2 / (14 / 3)) + 0.5 * (4 - 1) ** 2;
    expect(gaussianLogOdds(model, [4])).toBeCloseTo(expected, 5);
  });
  test('a missing value and a column that one class never showed say nothing', () => {
    const columns = [Float64Array.of(1, 2, 3, 4), Float64Array.of(Number.NaN, Number.NaN, 3, 4)];
    const model = gaussianNaiveBayes(columns, Float64Array.of(0, 0, 1, 1));
    expect(gaussianLogOdds(model, [Number.NaN, Number.NaN])).toBe(0);
    expect(gaussianLogOdds(model, [Number.NaN, 3])).toBe(0);
  });
  test('a constant column is no crash, one class alone is refused', () => {
    const model = gaussianNaiveBayes([Float64Array.of(5, 5, 5)], Float64Array.of(0, 1, 1));
    expect(gaussianLogOdds(model, [5])).toBeCloseTo(Math.log(2), 9);
    expect(() => gaussianNaiveBayes([Float64Array.of(1)], Float64Array.of(1))).toThrow('both classes');
  });
});
