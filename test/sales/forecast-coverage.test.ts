import { describe, expect, test } from 'vitest';
import { forecast } from '../../core/sales';
import { processorMilliseconds } from './processor-time';
import { settings } from './records';
import { simulatedWorld } from './simulated-world';

const SHAPES = [
  { perMonth: 10, months: 24, meanCycleDays: 60 },
  { perMonth: 40, months: 24, meanCycleDays: 60 },
  { perMonth: 5, months: 36, meanCycleDays: 90 },
];

describe('the forecast against simulated pipelines with a known future', () => {
  test.each(SHAPES)(
    'holds the truth in 70–95 % of its 80 % bands, without a lean: %o',
    shape => {
      let held = 0;
      let lean = 0;
      let truth = 0;
      const days = ['2026-10-01', '2026-11-10'];
      const seeds = Array.from({ length: 30 }, (_, at) => 31_337 + at * 17);
      for (const seed of seeds) {
        for (const today of days) {
          const { world, revenueMinor } = simulatedWorld(seed, today, shape);
          const { quantiles, meanMinor, period } = forecast(world, settings(), `${today}T00:00:00.000Z`);
          const actual = revenueMinor(period.from, period.to);
          if (actual >= quantiles.p10 && actual <= quantiles.p90) held++;
          lean += meanMinor - actual;
          truth += actual;
        }
      }
      const share = held / (seeds.length * days.length);
      expect(share).toBeGreaterThanOrEqual(0.7);
      // Calm pipelines like these are held more often than promised, restless ones less often: see test/bench/forecast-coverage.ts.
      expect(share).toBeLessThanOrEqual(0.95);
      expect(Math.abs(lean / truth)).toBeLessThan(0.12);
    },
    120_000,
  );

  test('takes at most five seconds for 8,800 deals, 2,000 of them open', () => {
    const { world } = simulatedWorld(5, '2026-11-10', { perMonth: 370, months: 24, meanCycleDays: 165 });
    expect(world.deals.length).toBeGreaterThan(8_500);
    expect(world.deals.filter(each => each.status === 'open').length).toBeGreaterThan(1_900);
    const today = '2026-11-10T00:00:00.000Z';
    expect(processorMilliseconds(() => forecast(world, settings(), today))).toBeLessThan(5_000);
  }, 90_000);
});
