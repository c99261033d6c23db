import { describe, expect, test } from 'vitest';
import { addNormal } from '../../core/stats/add-normal';
import { addTwoPoint, gridDeviation, gridMean, gridQuantiles, type RevenueGrid } from '../../core/stats/revenue-grid';

function certainNothing(bins: number, step: number): RevenueGrid {
  const mass = new Float64Array(bins);
  mass[0] = 1;
  return { step, mass, top: 0 };
}

describe('adding a normal amount', () => {
  test('matches its example', () => {
    const grid = certainNothing(200, 1);
    addNormal(grid, 50, 25);
    for (const k of [40, 50, 57]) {
      expect(grid.mass[k]).toBeCloseTo(Math.exp(-((k - 50) ** 2) / 50) / (5 * Math.sqrt(2 * Math.PI)), 8);
    }
  });
  test.each([1, 2.5, 40])('has its mean, deviation and quantiles, on steps of %f', step => {
    const grid = certainNothing(4000, step);
    addTwoPoint(grid, { amount: 1000, probability: 1 });
    addNormal(grid, 800, 60 ** 2);
    expect(gridMean(grid)).toBeCloseTo(1800, 6);
    expect(gridDeviation(grid)).toBeCloseTo(60, 6);
    const [low, high] = gridQuantiles(grid, [0.1, 0.9]) as [number, number];
    expect(Math.abs(low - (1800 - 1.2816 * 60))).toBeLessThanOrEqual(step);
    expect(Math.abs(high - (1800 + 1.2816 * 60))).toBeLessThanOrEqual(step);
  });
  test('adds the mean alone where the deviation is under a step, and puts what goes beyond into the last bin', () => {
    const grid = certainNothing(10, 1);
    addNormal(grid, 2.25, 0.01);
    expect([...grid.mass.subarray(0, 5)]).toEqual([0, 0, 0.75, 0.25, 0]);
    addNormal(grid, 20, 4);
    expect(grid.mass[9]).toBeCloseTo(1, 9);
    expect(grid.top).toBe(9);
  });
});
