import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compoundCount } from '../../core/stats/compound-count';
import { fillCompound } from '../../core/stats/compound-grid';
import {
  addTwoPoint,
  gridChance,
  gridMean,
  gridQuantiles,
  revenueGrid,
  type TwoPoint,
} from '../../core/stats/revenue-grid';

function convolve(deals: readonly TwoPoint[], bins = 4096) {
  const amounts = deals.map(deal => deal.amount);
  const grid = revenueGrid(
    amounts,
    amounts.reduce((sum, amount) => sum + amount, 0),
    bins,
  );
  for (const deal of deals) addTwoPoint(grid, deal);
  return grid;
}

/** Every outcome of the deals with its probability, the smallest revenue first. */
function enumerate(deals: readonly TwoPoint[]): { revenue: number; chance: number }[] {
  let outcomes = [{ revenue: 0, chance: 1 }];
  for (const { amount, probability } of deals) {
    outcomes = outcomes.flatMap(({ revenue, chance }) => [
      { revenue, chance: chance * (1 - probability) },
      { revenue: revenue + amount, chance: chance * probability },
    ]);
  }
  return outcomes.sort((a, b) => a.revenue - b.revenue);
}

const twelve: TwoPoint[] = [4800, 12_050, 300, 77_777, 15_000, 2_220, 9_999, 31_500, 640, 18_345, 5_000, 42_000].map(
  (amount, at) => ({ amount, probability: 0.05 + 0.07 * at }),
);

describe('convolution of deals', () => {
  test('matches the enumeration of all 4,096 outcomes of twelve deals within one step', () => {
    const grid = convolve(twelve);
    const outcomes = enumerate(twelve);
    const quantileOf = (p: number) => {
      let sum = 0;
      for (const { revenue, chance } of outcomes) {
        sum += chance;
        if (sum >= p) return revenue;
      }
      throw new Error('the chances do not add up');
    };
    const probabilities = [0.025, 0.1, 0.25, 0.5, 0.75, 0.9, 0.975];
    for (const [at, value] of gridQuantiles(grid, probabilities).entries()) {
      expect(Math.abs(value - quantileOf(probabilities[at] as number))).toBeLessThan(2.5 * grid.step);
    }
    const atLeast = (limit: number) =>
      outcomes.reduce((sum, each) => sum + (each.revenue >= limit ? each.chance : 0), 0);
    for (const limit of [20_000, 60_000, 110_000]) expect(gridChance(grid, limit)).toBeCloseTo(atLeast(limit), 2);
  });
  test('is exact where the amounts share a unit', () => {
    const deals = [1000, 2000, 5000, 2000].map(amount => ({ amount, probability: 0.3 }));
    const grid = convolve(deals);
    expect(grid.step).toBe(1000);
    for (const limit of [1, 1000, 3000, 9001]) {
      const expected = enumerate(deals).reduce((sum, each) => sum + (each.revenue >= limit ? each.chance : 0), 0);
      expect(gridChance(grid, limit)).toBeCloseTo(expected, 12);
    }
  });
  test('keeps mean and total probability for any amounts', () => {
    const deal = fc.record({
      amount: fc.oneof(fc.integer({ min: 1, max: 10 ** 6 }), fc.integer({ min: 1, max: 10 ** 15 })),
      probability: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(deal, { minLength: 1, maxLength: 30 }), deals => {
        const grid = convolve(deals, 1024);
        const mean = deals.reduce((sum, each) => sum + each.amount * each.probability, 0);
        expect(Math.abs(gridMean(grid) - mean)).toBeLessThanOrEqual(
          1e-9 * mean + 1e-18 * deals.reduce((sum, each) => sum + each.amount, 0),
        );
        expect(grid.mass.reduce((sum, mass) => sum + mass, 0)).toBeCloseTo(1, 9);
      }),
    );
  });
  test('a deal that is certain or impossible leaves no doubt', () => {
    const grid = convolve([
      { amount: 700, probability: 1 },
      { amount: 300, probability: 0 },
    ]);
    expect(gridQuantiles(grid, [0.025, 0.5, 0.975])).toEqual([700, 700, 700]);
  });
});

describe('compound sum', () => {
  test('has the mean and variance of the formula, also where many events make it normal', () => {
    for (const [events, windows] of [
      [3, 4],
      [60, 6],
      [9000, 6],
    ] as const) {
      const sum = compoundCount(events, windows, [100, 300, 1100]);
      const grid = revenueGrid([], sum.mean + 10 * Math.sqrt(sum.variance) + 1100, 2048);
      fillCompound(grid, { ...sum, windows, amounts: [100, 300, 1100] });
      const mean = gridMean(grid);
      const variance = grid.mass.reduce((total, mass, bin) => total + mass * (bin * grid.step - mean) ** 2, 0);
      expect(mean / sum.mean).toBeCloseTo(1, 3);
      expect(variance / sum.variance).toBeCloseTo(1, 1);
    }
  });
  test('equals the negative binomial itself when every event is worth one step', () => {
    const sum = compoundCount(1.5, 1, [1]);
    const grid = { ...revenueGrid([1], 40, 41), step: 1 };
    fillCompound(grid, { ...sum, windows: 1, amounts: [1] });
    // r = 2, success ½: P(k) = (k + 1) / 2^(k + 2)
    for (const k of [0, 1, 2, 5]) expect(grid.mass[k]).toBeCloseTo((k + 1) / 2 ** (k + 2), 12);
  });
  test('matches its example', () => {
    expect(compoundCount(9.5, 2, [10])).toEqual({ count: 5, mean: 50, variance: 750 });
  });
});
