import { describe, expect, test } from 'vitest';
import { addMixtures, type Mixture } from '../../core/stats/add-mixtures';
import { equalParts } from '../../core/stats/equal-parts';
import { fourier } from '../../core/stats/fourier';
import { mean } from '../../core/stats/mean';
import { addTwoPoint, gridMean, revenueGrid } from '../../core/stats/revenue-grid';

/** Mass of every sum, by going through all outcomes. */
function enumerate(mixtures: readonly Mixture[]): Map<number, number> {
  let outcomes = new Map([[0, 1]]);
  for (const { points, probabilities } of mixtures) {
    for (const p of Array.from(probabilities)) {
      const next = new Map<number, number>();
      const add = (sum: number, chance: number) => next.set(sum, (next.get(sum) ?? 0) + chance);
      for (const [sum, chance] of outcomes) {
        add(sum, chance * (1 - p));
        for (const point of points) add(sum + point, (chance * p) / points.length);
      }
      outcomes = next;
    }
  }
  return outcomes;
}

describe('amounts of unknown size', () => {
  const mixtures: Mixture[] = [
    { points: [1, 4, 9], probabilities: [0.1, 0.35, 0.8] },
    { points: [2, 20], probabilities: [0.5, 1, 0] },
  ];
  test('add up as the enumeration of every outcome does', () => {
    const grid = revenueGrid([1], 100, 128);
    addMixtures(grid, mixtures);
    const outcomes = enumerate(mixtures);
    for (const [at, chance] of grid.mass.entries()) expect(chance).toBeCloseTo(outcomes.get(at) ?? 0, 12);
    expect(grid.top).toBe(67);
  });
  test('come on top of what the grid holds, as one point each the same as two-point amounts', () => {
    const [one, other] = [revenueGrid([1], 200, 256), revenueGrid([1], 200, 256)];
    for (const grid of [one, other]) addTwoPoint(grid, { amount: 30, probability: 0.4 });
    addMixtures(one, [{ points: [7], probabilities: [0.3, 0.6] }]);
    for (const probability of [0.3, 0.6]) addTwoPoint(other, { amount: 7, probability });
    for (const [at, chance] of other.mass.entries()) expect(one.mass[at]).toBeCloseTo(chance, 12);
  });
  test('keep the mean where they fall between two bins', () => {
    const grid = revenueGrid([Math.PI], 1000, 256);
    addMixtures(grid, [{ points: [12.34, 56.78], probabilities: [0.2, 0.7, 0.9] }]);
    expect(gridMean(grid)).toBeCloseTo(1.8 * 34.56, 9);
  });
  test('leave what lies beyond the grid there', () => {
    const grid = revenueGrid([1], 15, 16);
    grid.mass[0] = 0.75;
    grid.mass[15] = 0.25;
    addMixtures(grid, [{ points: [1], probabilities: [1] }]);
    expect(grid.mass[1]).toBeCloseTo(0.75, 12);
    expect(grid.mass[15]).toBeCloseTo(0.25, 12);
    expect(grid.mass[0]).toBe(0);
  });
});

describe('equal parts', () => {
  test('give the documented example', () => {
    expect(equalParts([5, 1, 4, 2, 3], 2)).toEqual([1.8, 4.2]);
  });
  test('keep the mean whatever the number of values', () => {
    for (const n of [1, 8, 9, 10, 17, 100]) {
      const values = Array.from({ length: n }, (_, at) => at ** 1.7 + 3);
      expect(mean(equalParts(values, 9))).toBeCloseTo(mean(values) as number, 9);
      expect(equalParts(values, 9)).toHaveLength(Math.min(9, n));
    }
  });
});

describe('Fourier transform', () => {
  test('is the documented sum, and comes back', () => {
    const real = Float64Array.from([3, 1, 4, 1, 5, 9, 2, 6]);
    const imaginary = new Float64Array(8);
    fourier(real, imaginary);
    const angle = (-2 * Math.PI) / 8;
    const given = [3, 1, 4, 1, 5, 9, 2, 6];
    for (let k = 0; k < 8; k++) {
      expect(real[k]).toBeCloseTo(
        given.reduce((sum, x, j) => sum + x * Math.cos(angle * j * k), 0),
        12,
      );
      expect(imaginary[k]).toBeCloseTo(
        given.reduce((sum, x, j) => sum + x * Math.sin(angle * j * k), 0),
        12,
      );
    }
    fourier(real, imaginary, true);
    for (const [at, x] of given.entries()) expect(real[at]).toBeCloseTo(x, 12);
  });
  test('takes powers of two only', () => {
    expect(() => fourier(new Float64Array(6), new Float64Array(6))).toThrow(RangeError);
  });
});
