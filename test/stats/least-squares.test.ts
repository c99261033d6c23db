import { describe, expect, test } from 'vitest';
import { leastSquares } from '../../core/stats/least-squares';

describe('least squares', () => {
  test('finds an exact line', () => {
    const fit = leastSquares([[0], [1], [2]], [1, 3, 5]);
    expect(fit?.coefficients[0]).toBeCloseTo(1, 12);
    expect(fit?.coefficients[1]).toBeCloseTo(2, 12);
    expect(fit?.rSquared).toBeCloseTo(1, 12);
  });
  test('matches the closed formulas of simple regression', () => {
    const x = [1, 2, 3, 4, 5];
    const y = [2.1, 3.9, 6.2, 7.8, 10.1];
    const fit = leastSquares(
      x.map(value => [value]),
      y,
    );
    // slope = Sxy / Sxx = 19.9 / 10; se = √(SSE / 3 / Sxx), SSE = Syy − slope · Sxy = 39.708 − 39.601
    expect(fit?.coefficients[1]).toBeCloseTo(1.99, 10);
    expect(fit?.coefficients[0]).toBeCloseTo(0.05, 10);
    expect(fit?.standardErrors?.[1]).toBeCloseTo(Math.sqrt(0.107 / 3 / 10), 8);
    expect(fit?.rSquared).toBeCloseTo(39.601 / 39.708, 8);
    expect(fit?.degreesOfFreedom).toBe(3);
  });
  test('finds several coefficients at once', () => {
    const rows = [
      [1, 5],
      [2, 3],
      [3, 8],
      [4, 1],
      [5, 9],
      [6, 2],
    ];
    const fit = leastSquares(
      rows,
      rows.map(([a, b]) => 7 + 2 * (a as number) - 3 * (b as number)),
    );
    expect(fit?.coefficients.map(value => Math.round(value * 1e9) / 1e9)).toEqual([7, 2, -3]);
  });
  test('refuses columns that depend on each other, and too few rows', () => {
    expect(
      leastSquares(
        [
          [1, 2],
          [2, 4],
          [3, 6],
          [4, 8],
        ],
        [1, 2, 3, 4],
      ),
    ).toBeNull();
    expect(leastSquares([[1]], [1])).toBeNull();
  });
});
