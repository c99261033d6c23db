import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changePoints } from '../../core/stats/change-points';
import { midRanks } from '../../core/stats/mid-ranks';
import { modifiedZScores } from '../../core/stats/modified-z-scores';
import { seededRandom } from '../../core/stats/seeded-random';
import { theilSen } from '../../core/stats/theil-sen';

describe('change points', () => {
  test('find the place of a step, and of two', () => {
    const step = [1, 2, 1, 2, 1, 2, 9, 8, 9, 8, 9, 8];
    expect(changePoints(step, seededRandom(1)).map(({ at }) => at)).toEqual([6]);
    const two = [...step, 30, 31, 30, 31, 30, 31];
    expect(changePoints(two, seededRandom(1)).map(({ at }) => at)).toEqual([6, 12]);
  });

  test('find none in equal values, in too few, and in one outlier', () => {
    expect(changePoints(Array(20).fill(5), seededRandom(1))).toEqual([]);
    expect(changePoints([1, 1, 1, 9, 9, 9], seededRandom(1))).toEqual([]);
    expect(changePoints([3, 2, 3, 2, 3, 2, 900, 3, 2, 3, 2, 3], seededRandom(1))).toEqual([]);
  });

  test('call a change in about one of twenty series without any', () => {
    const random = seededRandom(2);
    let alarms = 0;
    for (let series = 0; series < 200; series++) {
      const values = Array.from({ length: 12 }, () => -Math.log(1 - random()));
      if (changePoints(values, random).length > 0) alarms++;
    }
    expect(alarms / 200).toBeLessThan(0.08);
  });

  test('depend on the order of sizes alone: any rising function of the values has the same', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 6, maxLength: 20 }), values => {
        const found = changePoints(values, seededRandom(3));
        expect(
          changePoints(
            values.map(value => value ** 3 + 7),
            seededRandom(3),
          ),
        ).toEqual(found);
      }),
      { numRuns: 20, seed: 5 },
    );
  });
});

test('mid-ranks share what equal values would have', () => {
  expect([...midRanks([10, 30, 10])]).toEqual([1.5, 3, 1.5]);
  expect([...midRanks([])]).toEqual([]);
});

test('the line of Theil and Sen is not moved by one wild value', () => {
  expect(theilSen([1, 2, 3, 4, 100])).toEqual([1, 2, 3, 4, 5]);
  expect(theilSen([7])).toEqual([7]);
});

test('modified z-scores show an outlier that a standard deviation hides, and say nothing without a spread', () => {
  expect(modifiedZScores([-1, 0, 1, 0.5, 20])?.at(-1)).toBeCloseTo((0.6745 * 19.5) / 0.5, 2);
  expect(modifiedZScores([1, 1, 1, 5])).toBeNull();
  expect(modifiedZScores([])).toBeNull();
});
