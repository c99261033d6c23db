import { describe, expect, test } from 'vitest';
import { forecast } from '../../core/sales';
import { processorMilliseconds } from '../setup/processor-time';
import { settings } from './records';
import { simulatedWorld } from './simulated-world';

const SHAPES = [
  { perMonth: 10, months: 24, meanCycleDays: 60 },
  { perMonth: 40, months: 24, meanCycleDays: 60 },
  { perMonth: 5, months: 36, meanCycleDays: 90 },
];

describe('the forecast against simulated pipelines with a known future', () => {
  // A few of each shape; the long form is test/bench/forecast-coverage.ts.
  test.each(SHAPES)(
    'holds the truth in most of its 80 % bands, without a lean: %o',
    shape => {
      let held = 0;
      let lean = 0;
      let truth = 0;
      const seeds = Array.from({ length: 8 }, (_, at) => 31_337 + at * 17);
      const today = '2026-11-10';
      for (const seed of seeds) {
        const { world, revenueMinor } = simulatedWorld(seed, today, shape);
        const { quantiles, meanMinor, period } = forecast(world, settings(), `${today}T00:00:00.000Z`);
        const actual = revenueMinor(period.from, period.to);
        if (actual >= quantiles.p10 && actual <= quantiles.p90) held++;
        lean += meanMinor - actual;
        truth += actual;
      }
      // Eight bands of four in five: under five would be one chance in twenty.
      expect(held).toBeGreaterThanOrEqual(5);
      expect(Math.abs(lean / truth)).toBeLessThan(0.2);
    },
    60_000,
  );

  test('takes at most five seconds for 8,800 deals, 2,000 of them open', () => {
    const { world } = simulatedWorld(5, '2026-11-10', { perMonth: 370, months: 24, meanCycleDays: 165 });
    expect(world.deals.length).toBeGreaterThan(8_500);
    expect(world.deals.filter(each => each.status === 'open').length).toBeGreaterThan(1_900);
    const today = '2026-11-10T00:00:00.000Z';
    expect(processorMilliseconds(() => forecast(world, settings(), today))).toBeLessThan(5_000);
  }, 90_000);
});
