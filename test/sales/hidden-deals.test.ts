import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { World } from '../../core/records/world';
import { forecast, report, winProbability } from '../../core/sales';
import { NOW, settings } from './records';
import { chance, simulatedWorld } from './simulated-world';

const SHAPE = { perMonth: 12, months: 18, meanCycleDays: 50 };

/** The world as the site states it, and the part of its deals that was read. */
function halfSeen(seed: number): { whole: World; half: World } {
  const { world } = simulatedWorld(seed, '2026-11-22', SHAPE);
  const stated = [{ site: 'test', page: 'list', kind: 'deal', total: world.deals.length, at: NOW }];
  const random = chance(seed + 1);
  const whole = { ...world, stated };
  return { whole, half: { ...whole, deals: world.deals.filter(() => random() < 0.5) } };
}

const share = ({ used, stated }: { used: number; stated: number | null }) => used / (stated ?? Number.NaN);

describe('hiding half of the deals', () => {
  test('lowers the coverage and widens the interval of every rate', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000 }), seed => {
        const { whole, half } = halfSeen(seed);
        const [all, some] = [whole, half].map(world => winProbability(world, settings(), NOW));
        expect(share(some!.coverage)).toBeLessThan(share(all!.coverage));
        expect(some!.baseHigh - some!.baseLow).toBeGreaterThan(all!.baseHigh - all!.baseLow);
        const [allRates, someRates] = [whole, half].map(world => report(world, settings(), NOW));
        expect(share(someRates!.coverage)).toBeLessThan(share(allRates!.coverage));
        const width = (each: { low: number; high: number } | null | undefined) => (each ? each.high - each.low : 0);
        expect(width(someRates!.winRate)).toBeGreaterThan(width(allRates!.winRate));
        for (const row of someRates!.bySource) {
          const before = allRates!.bySource.find(({ name }) => name === row.name);
          if (row.won > 2 && row.lost > 2) expect(width(row)).toBeGreaterThan(width(before));
        }
      }),
      { numRuns: 4, seed: 8 },
    );
  }, 60_000);

  test('lowers the coverage of the forecast, and makes its band wider in comparison to what it foretells', () => {
    let wider = 0;
    const seeds = [3, 14, 15, 92, 65];
    for (const seed of seeds) {
      const { whole, half } = halfSeen(seed);
      const [all, some] = [whole, half].map(world => forecast(world, settings(), NOW));
      expect(share(some!.coverage)).toBeLessThan(share(all!.coverage));
      const width = ({ quantiles, meanMinor, wonMinor }: NonNullable<typeof all>) =>
        (quantiles.p90 - quantiles.p10) / (meanMinor - wonMinor);
      if (width(some!) > width(all!)) wider++;
    }
    // What was learned from fewer earlier months may rarely look better than it is.
    expect(wider).toBeGreaterThanOrEqual(seeds.length - 1);
  }, 60_000);
});
