import { expect, test } from 'vitest';
import { holm } from '../../core/stats/holm';
import { ratesDiffer } from '../../core/stats/rates-differ';
import { seededRandom } from '../../core/stats/seeded-random';

test("Holm's correction gives the values of R's p.adjust, in the order given", () => {
  expect(holm([0.01, 0.04, 0.03])).toEqual([0.03, 0.06, 0.06]);
  expect(holm([0.5, 0.9])).toEqual([1, 1]);
  expect(holm([])).toEqual([]);
});

test('the permutation test comes near to the exact chance', () => {
  // Fisher's exact test of 7 of 10 against 2 of 10, two-sided: 0.0698.
  const groups = [
    { successes: 7, trials: 10 },
    { successes: 2, trials: 10 },
  ];
  const chances = Array.from({ length: 40 }, (_, seed) => ratesDiffer(groups, seededRandom(seed)) as number);
  expect(chances.reduce((sum, chance) => sum + chance, 0) / 40).toBeCloseTo(0.0698, 1);
  for (const chance of chances) expect(Math.abs(chance - 0.0698)).toBeLessThan(0.06);
  expect(
    ratesDiffer(
      [
        { successes: 10, trials: 10 },
        { successes: 0, trials: 10 },
      ],
      seededRandom(1),
    ),
  ).toBe(0.0005);
});

test('there is nothing to test with one group, and with no failures', () => {
  expect(ratesDiffer([{ successes: 3, trials: 10 }], seededRandom(1))).toBeNull();
  expect(
    ratesDiffer(
      [
        { successes: 3, trials: 3 },
        { successes: 2, trials: 2 },
      ],
      seededRandom(1),
    ),
  ).toBeNull();
});
