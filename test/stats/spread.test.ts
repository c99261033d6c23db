import { describe, expect, test } from 'vitest';
import { mean } from '../../core/stats/mean';
import { median } from '../../core/stats/median';
import { quantile } from '../../core/stats/quantile';
import { sampleStandardDeviation } from '../../core/stats/sample-standard-deviation';

describe('mean, deviation and quantiles', () => {
  test('match the examples', () => {
    expect(mean([1, 2, 6])).toBe(3);
    expect(sampleStandardDeviation([2, 4, 4, 4, 5, 5, 7, 9])).toBeCloseTo(Math.sqrt(32 / 7), 12);
    expect(quantile([1, 2, 3, 4], 0.25)).toBe(1.75);
    expect(median([5, 1, 3, 100])).toBe(4);
  });
  test('match R 4 quantile(c(3, 1, 4, 1, 5, 9, 2, 6), c(.1, .5, .9)) of type 7', () => {
    const values = [3, 1, 4, 1, 5, 9, 2, 6];
    expect([0.1, 0.5, 0.9].map(p => quantile(values, p))).toEqual([1, 3.5, expect.closeTo(6.9, 12)]);
    expect(values).toEqual([3, 1, 4, 1, 5, 9, 2, 6]);
  });
  test('are missing, not 0, where there are too few values', () => {
    expect([mean([]), median([]), quantile([], 0.5), sampleStandardDeviation([7])]).toEqual([null, null, null, null]);
  });
});
