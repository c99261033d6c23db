import { describe, expect, test } from 'vitest';
import type { World } from '../../core/records/world';
import { forecast } from '../../core/sales';
import { spreadGrid } from '../../core/sales/forecast/spread';
import { gridMean, gridQuantiles } from '../../core/stats/revenue-grid';
import { NOW, settings } from './records';
import { simulatedWorld } from './simulated-world';

const SHAPE = { perMonth: 30, months: 30, meanCycleDays: 50 };

/** Deals are decided on the last day of every other month only: a rush that no single deal explains. */
function rushed({ deals, ...rest }: World): World {
  return {
    ...rest,
    deals: deals.map(deal => {
      if (deal.closedDate === null) return deal;
      const month = Number(deal.closedDate.slice(0, 4)) * 12 + Number(deal.closedDate.slice(5, 7)) - 1;
      const even = month + (month % 2);
      const closedDate = `${Math.floor(even / 12)}-${String((even % 12) + 1).padStart(2, '0')}-28`;
      return closedDate < NOW.slice(0, 10) ? { ...deal, closedDate } : { ...deal, status: 'open', closedDate: null };
    }),
  };
}

describe('the width of the band', () => {
  test('grows on both sides with the factor, keeps the mean and the order of quantiles, never below nothing', () => {
    const mass = new Float64Array(200);
    for (let at = 50; at <= 150; at++) mass[at] = 1 / 101;
    const grid = { step: 10, mass, top: 150 };
    const width = (factor: number) => {
      const wide = spreadGrid(grid, factor, 10);
      const [low, middle, high] = gridQuantiles(wide, [0.1, 0.5, 0.9]) as [number, number, number];
      expect(gridMean(wide)).toBeCloseTo(gridMean(grid), 0);
      expect([low, middle, high]).toEqual([low, middle, high].sort((a, b) => a - b));
      expect(low).toBeGreaterThanOrEqual(0);
      return high - low;
    };
    expect(width(1)).toBeCloseTo(800, -2);
    expect(width(2)).toBeGreaterThan(1.5 * width(1));
    expect(width(4)).toBeGreaterThan(1.3 * width(2));
  });
  test('learns of a rush that the deals alone do not explain: nearer to what came than deal by deal, in a band that held most months', () => {
    const rush = forecast(rushed(simulatedWorld(12, '2026-11-22', SHAPE).world), settings(), NOW);
    expect(rush.backtest?.periods.length).toBe(12);
    expect(rush.backtest?.held80).toBeGreaterThan(6);
    const alone = rush.backtest?.experts.find(each => each.expert === 'deal-by-deal')?.error ?? Number.NaN;
    expect(rush.backtest?.error).toBeLessThan(0.8 * alone);
    expect(rush.path.at(-1)?.quantiles?.p90).toBe(rush.quantiles.p90);
  });
  test('makes a sure target less sure and a lost one less lost', () => {
    const world = rushed(simulatedWorld(12, '2026-11-22', SHAPE).world);
    const { quantiles } = forecast(world, settings(), NOW);
    for (const [minor, chance] of [
      [quantiles.p10, 0.9],
      [quantiles.p50, 0.5],
      [quantiles.p90, 0.1],
    ] as const) {
      expect(forecast(world, settings({ target: minor / 100 }), NOW).target?.chance).toBeCloseTo(chance, 1);
    }
  });
});
