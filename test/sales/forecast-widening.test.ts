import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { World } from '../../core/records/world';
import { forecast } from '../../core/sales';
import { widened, widening } from '../../core/sales/forecast/widening';
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
  test('follows the errors of earlier periods, as the example says', () => {
    expect(widening([3, -3, 3, -3])).toBeCloseTo(Math.sqrt(5), 12);
    expect(widening([])).toBe(1);
    expect(widening([0, 0.5, -1])).toBe(1);
    expect(widening([100, 100])).toBe(5);
  });
  test('grows from the mean outwards and keeps the order of quantiles, never below nothing', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 1e9, noNaN: true }), { minLength: 2, maxLength: 9 }),
        fc.double({ min: 0, max: 1e9, noNaN: true }),
        fc.double({ min: 1, max: 5, noNaN: true }),
        (values, mean, factor) => {
          const sorted = [...values].sort((a, b) => a - b);
          const wide = sorted.map(value => widened(value, mean, factor));
          for (const [at, value] of wide.entries()) {
            expect(value).toBeGreaterThanOrEqual(0);
            if (at > 0) expect(value).toBeGreaterThanOrEqual(wide[at - 1] as number);
          }
        },
      ),
    );
    expect([80, 100, 130].map(value => widened(value, 100, 2))).toEqual([60, 100, 160]);
    expect(widened(10, 100, 3)).toBe(0);
  });
  test('learns of a rush that the deals alone do not explain, says so, and then holds more often', () => {
    const calm = forecast(simulatedWorld(12, '2026-11-22', SHAPE).world, settings(), NOW);
    const rush = forecast(rushed(simulatedWorld(12, '2026-11-22', SHAPE).world), settings(), NOW);
    const factorOf = ({ notes }: typeof calm) =>
      Number(notes.find(note => note.code === 'forecast.note.widened')?.params?.factor ?? 1);
    const widthOf = ({ quantiles, meanMinor, wonMinor }: typeof calm) =>
      (quantiles.p90 - quantiles.p10) / (meanMinor - wonMinor);
    expect(factorOf(calm)).toBe(1);
    expect(factorOf(rush)).toBeGreaterThan(1.5);
    expect(widthOf(rush)).toBeGreaterThan(1.3 * widthOf(calm));
    expect(rush.check?.periods).toBe(12);
    expect(rush.check?.held).toBeGreaterThan(6);
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
