import { describe, expect, test } from 'vitest';
import { revenueDistribution } from '../../core/sales/forecast/distribution';
import { comingDeals } from '../../core/sales/forecast/tilt';
import { gridChance, gridDeviation, gridMean, gridQuantiles } from '../../core/stats/revenue-grid';
import { seededRandom } from '../../core/stats/seeded-random';

const random = seededRandom(3);
const deals = Array.from({ length: 1500 }, () => ({
  amount: Math.round(500 + 4000 * random()),
  probability: 0.1 + 0.5 * random(),
}));
const mean = deals.reduce((sum, { amount, probability }) => sum + probability * amount, 0);
const variance = deals.reduce((sum, { amount, probability: p }) => sum + p * (1 - p) * amount * amount, 0);
const only = { deals, unknown: [] };

describe('the distribution of revenue', () => {
  test('of very many small deals is as narrow as it is, however coarse the steps', () => {
    for (const bins of [256, 1024, 4096]) {
      const grid = revenueDistribution({ open: only, arrivals: null, sharedDeviation: 0, bins });
      expect(gridMean(grid) / mean).toBeCloseTo(1, 6);
      expect(gridDeviation(grid) / Math.sqrt(variance)).toBeCloseTo(1, 1);
      const [low, high] = gridQuantiles(grid, [0.1, 0.9]) as [number, number];
      expect((high - low) / (2 * 1.2816 * Math.sqrt(variance))).toBeCloseTo(1, 1);
    }
  });
  test('keeps one large deal among them visible', () => {
    const large = { amount: 3 * mean, probability: 0.4 };
    const open = { deals: [...deals, large], unknown: [] };
    const grid = revenueDistribution({ open, arrivals: null, sharedDeviation: 0, bins: 1024 });
    expect(gridChance(grid, 2.5 * mean)).toBeCloseTo(0.4, 9);
    expect(gridDeviation(grid) / Math.sqrt(variance + 0.24 * large.amount ** 2)).toBeCloseTo(1, 4);
  });
  test('of many deals to come has the deviation of the formula, however coarse the steps', () => {
    for (const count of [40, 400, 4000]) {
      const coming = comingDeals(count, 20, [500, 2000, 6000]);
      const open = { deals: [{ amount: 40 * coming.mean, probability: 0.1 }], unknown: [] };
      const grid = revenueDistribution({ open, arrivals: coming, sharedDeviation: 0, bins: 512 });
      const expected = Math.sqrt(coming.variance + 0.09 * (40 * coming.mean) ** 2);
      expect(gridMean(grid) / (5 * coming.mean)).toBeCloseTo(1, 4);
      expect(gridDeviation(grid) / expected).toBeCloseTo(1, 3);
      const alone = { deals: [], unknown: [] };
      const calm = revenueDistribution({ open: alone, arrivals: coming, sharedDeviation: 0, bins: 128 });
      expect(gridDeviation(calm) / Math.sqrt(coming.variance)).toBeCloseTo(1, 1);
    }
  });
  test('of deals of unknown small size is as narrow as that of known ones', () => {
    const points = [500, 1500, 2500, 4000];
    const p = 0.3;
    const [average, square] = [2125, (500 ** 2 + 1500 ** 2 + 2500 ** 2 + 4000 ** 2) / 4];
    const open = { deals: [], unknown: [{ points, probabilities: new Float64Array(1500).fill(p) }] };
    const grid = revenueDistribution({ open, arrivals: null, sharedDeviation: 0, bins: 1024 });
    expect(gridMean(grid) / (1500 * p * average)).toBeCloseTo(1, 6);
    expect(gridDeviation(grid) / Math.sqrt(1500 * (p * square - (p * average) ** 2))).toBeCloseTo(1, 1);
  });
});
