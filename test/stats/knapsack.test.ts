import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { knapsack } from '../../core/stats/knapsack';

const items = fc.array(fc.record({ value: fc.integer({ min: 0, max: 50 }), size: fc.integer({ min: 1, max: 20 }) }), {
  maxLength: 10,
});
const sum = (numbers: number[]) => numbers.reduce((total, each) => total + each, 0);

describe('the knapsack', () => {
  test('prefers two smaller items to a large one that leaves less', () => {
    expect(knapsack([3, 2, 2], [3, 2, 2], 4)).toEqual([false, true, true]);
  });
  test('never takes more than fits, and no set that fits is worth more', () => {
    fc.assert(
      fc.property(items, fc.integer({ min: 0, max: 60 }), (given, capacity) => {
        const values = given.map(({ value }) => value);
        const sizes = given.map(({ size }) => size);
        const chosen = knapsack(values, sizes, capacity);
        expect(sum(sizes.filter((_, at) => chosen[at]))).toBeLessThanOrEqual(capacity);
        let best = 0;
        for (let set = 0; set < 1 << given.length; set++) {
          const inside = given.filter((_, at) => (set >> at) & 1);
          if (sum(inside.map(({ size }) => size)) <= capacity)
            best = Math.max(best, sum(inside.map(({ value }) => value)));
        }
        expect(sum(values.filter((_, at) => chosen[at]))).toBe(best);
      }),
    );
  });
  test('fills what is left with items worth next to nothing, the earlier ones first', () => {
    expect(knapsack([1, 1e-20, 0, 0], [5, 5, 5, 5], 15)).toEqual([true, true, true, false]);
  });
  test.each([
    [[1], [1, 2], 3],
    [[1], [0], 3],
    [[1], [1.5], 3],
    [[1], [1], -1],
  ])('refuses sizes and capacities that are no whole numbers: %j %j %d', (values, sizes, capacity) => {
    expect(() => knapsack(values, sizes, capacity)).toThrow(RangeError);
  });
});
