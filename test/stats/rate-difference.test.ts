import { describe, expect, test } from 'vitest';
import { rateDifference } from '../../core/stats/rate-difference';
import { seededRandom } from '../../core/stats/seeded-random';
import { trialsToTell } from '../../core/stats/trials-to-tell';

describe('the difference of two rates', () => {
  /** Newcombe (1998), table II, method 10: 95 % intervals of the eight examples (a) to (h). */
  test.each([
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [6, 7, 2, 7, 0.0582, 0.8062],
    [5, 56, 0, 29, -0.0381, 0.1926],
    [0, 10, 0, 20, -0.1611, 0.2775],
    [0, 10, 0, 10, -0.2775, 0.2775],
    [10, 10, 0, 20, 0.6791, 1],
    [10, 10, 0, 10, 0.6075, 1],
  ])('%i/%i − %i/%i has the published interval', (a, n, b, m, low, high) => {
    const found = rateDifference({ successes: a, n }, { successes: b, n: m })!;
    expect(found.difference).toBeCloseTo(a / n - b / m, 12);
    expect(found.low).toBeCloseTo(low, 4);
    expect(found.high).toBeCloseTo(high, 4);
  });

  test('nothing is said where one side has no trial', () => {
    expect(rateDifference({ successes: 0, n: 0 }, { successes: 3, n: 10 })).toBeNull();
    expect(rateDifference({ successes: 3, n: 10 }, { successes: 0, n: 0 })).toBeNull();
  });

  test.each([
    [40, 10, 0.3, 0.2],
    [40, 40, 0.1, 0.05],
    [100, 20, 0.08, 0.08],
    [15, 15, 0.5, 0.5],
    [200, 50, 0.02, 0.01],
  ])('of 95 % intervals for %i and %i trials at %f and %f at least 93 % hold the true difference', (n, m, p, q) => {
    const random = seededRandom(n * 1_000 + m);
    const draw = (size: number, rate: number) => {
      let successes = 0;
      for (let trial = 0; trial < size; trial++) if (random() < rate) successes++;
      return { successes, n: size };
    };
    const runs = 4_000;
    let held = 0;
    for (let run = 0; run < runs; run++) {
      const { low, high } = rateDifference(draw(n, p), draw(m, q))!;
      if (low <= p - q && p - q <= high) held++;
    }
    expect(held / runs).toBeGreaterThan(0.93);
  });
});

describe('the trials that it takes to tell two rates apart', () => {
  test('are those of R’s power.prop.test for equal groups', () => {
    // power.prop.test(p1 = .50, p2 = .75, power = .90)  # => n = 76.7 (its manual page)
    expect(trialsToTell(0.5, 0.75, 1, 1.2815515655446004)).toBeCloseTo(76.7, 1);
    // power.prop.test(p1 = .25, p2 = .50, power = .80)  # => n = 57.7
    expect(trialsToTell(0.25, 0.5, 1)).toBeCloseTo(57.67, 1);
  });

  test('are more for a smaller second group, and endless for equal rates', () => {
    expect(trialsToTell(0.3, 0.2, 0.25)).toBeGreaterThan(trialsToTell(0.3, 0.2, 1));
    expect(trialsToTell(0.2, 0.2, 1)).toBe(Number.POSITIVE_INFINITY);
  });
});
