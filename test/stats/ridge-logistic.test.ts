import { describe, expect, test } from 'vitest';
import { logistic } from '../../core/stats/logistic';
import { minimise } from '../../core/stats/minimise';
import { logisticScores, ridgeLogistic } from '../../core/stats/ridge-logistic';
import { seededRandom } from '../../core/stats/seeded-random';
import { sparseRows } from '../../core/stats/sparse-rows';

/** Weight in 1000 lb and manual gearbox of 32 cars (Motor Trend, 1974; `mtcars` of R). */
const WEIGHT = Float64Array.of(
  ...[2.62, 2.875, 2.32, 3.215, 3.44, 3.46, 3.57, 3.19, 3.15, 3.44, 3.44, 4.07, 3.73, 3.78, 5.25, 5.424],
  ...[5.345, 2.2, 1.615, 1.835, 2.465, 3.52, 3.435, 3.84, 3.845, 1.935, 2.14, 1.513, 3.17, 2.77, 3.57, 2.78],
);
const MANUAL = Float64Array.of(
  ...[1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1],
);

describe('ridge logistic regression', () => {
  test('gives the published coefficients of glm(am ~ wt) where the penalty is next to nothing', () => {
    const fit = ridgeLogistic({ rows: sparseRows([WEIGHT]), target: MANUAL, ridge: 1e-7 });
    expect(fit.intercept).toBeCloseTo(12.04, 1);
    expect(fit.coefficients[0]).toBeCloseTo(-4.024, 2);
  });
  test('at the minimum the slope of the loss is that of the penalty', () => {
    const random = seededRandom(4);
    const columns = [0, 1, 2].map(() =>
      Float64Array.from({ length: 300 }, () => (random() < 0.3 ? 0 : 2 * random() - 1)),
    );
    const target = Float64Array.from(columns[0]!, (x, row) => Number(random() < logistic(2 * x - columns[1]![row]!)));
    const weights = Float64Array.from(target, () => random());
    const rows = sparseRows(columns);
    const fit = ridgeLogistic({ rows, target, weights, ridge: Float64Array.of(1, 2, 5) });
    const residuals = logisticScores(fit, rows).map((score, row) => weights[row]! * (target[row]! - logistic(score)));
    for (const [at, penalty] of [1, 2, 5].entries()) {
      const slope = residuals.reduce((sum, residual, row) => sum + residual * columns[at]![row]!, 0);
      expect(slope).toBeCloseTo(penalty * fit.coefficients[at]!, 2);
    }
    expect(residuals.reduce((sum, residual) => sum + residual, 0)).toBeCloseTo(0, 2);
  });
  test('separable rows and one outcome only stay finite', () => {
    const rows = sparseRows([Float64Array.of(-1, -1, 1, 1)]);
    const separable = ridgeLogistic({ rows, target: Float64Array.of(0, 0, 1, 1), ridge: 0.1 });
    expect(separable.coefficients[0]).toBeGreaterThan(1);
    expect(separable.coefficients[0]).toBeLessThan(10);
    const won = ridgeLogistic({ rows, target: Float64Array.of(1, 1, 1, 1), ridge: 0.1 });
    expect(won.intercept).toBeGreaterThan(5);
    expect(Number.isFinite(won.intercept)).toBe(true);
  });
  test('a larger penalty gives smaller coefficients, and another start the same fit', () => {
    const rows = sparseRows([WEIGHT]);
    const slopes = [0.01, 0.1, 1, 10, 1000].map(
      ridge => ridgeLogistic({ rows, target: MANUAL, ridge }).coefficients[0]!,
    );
    expect([...slopes].sort((a, b) => a - b)).toEqual(slopes);
    expect(Math.abs(slopes.at(-1)!)).toBeLessThan(0.05);
    const start = { intercept: 3, coefficients: Float64Array.of(2) };
    expect(ridgeLogistic({ rows, target: MANUAL, ridge: 1, start }).coefficients[0]).toBeCloseTo(slopes[2]!, 3);
  });
  test('refuses a penalty of 0 and unequal lengths', () => {
    const rows = sparseRows([WEIGHT]);
    expect(() => ridgeLogistic({ rows, target: MANUAL, ridge: 0 })).toThrow('penalty');
    expect(() => ridgeLogistic({ rows, target: MANUAL.subarray(1), ridge: 1 })).toThrow('31 targets for 32 rows');
  });
});

describe('minimise', () => {
  test('finds the minimum of the Rosenbrock function', () => {
    const { at, value, converged } = minimise(
      ([x, y], gradient) => {
        gradient[0] = -2 * (1 - x!) - 400 * x! * (y! - x! ** 2);
        gradient[1] = 200 * (y! - x! ** 2);
        return (1 - x!) ** 2 + 100 * (y! - x! ** 2) ** 2;
      },
      Float64Array.of(-1.2, 1),
      { tolerance: 1e-10, iterations: 500 },
    );
    expect(converged).toBe(true);
    expect(value).toBeLessThan(1e-15);
    expect(at[0]).toBeCloseTo(1, 7);
    expect(at[1]).toBeCloseTo(1, 7);
  });
  test('finds the minimum of fifty unequal parabolas', () => {
    const { at, converged } = minimise((x, gradient) => {
      let value = 0;
      for (let i = 0; i < x.length; i++) {
        gradient[i] = 2 * (i + 1) * (x[i]! - i);
        value += (i + 1) * (x[i]! - i) ** 2;
      }
      return value;
    }, new Float64Array(50));
    expect(converged).toBe(true);
    expect(Math.max(...at.map((x, i) => Math.abs(x - i)))).toBeLessThan(1e-3);
  });
});
