import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rankOrder } from '../../core/stats/rank-order';

describe('the order of keys', () => {
  test('is from the largest to the smallest', () => {
    expect([...rankOrder(Float64Array.of(1, 3, 2))]).toEqual([1, 2, 0]);
    expect([...rankOrder(new Float64Array(0))]).toEqual([]);
    expect([...rankOrder(Float64Array.of(-1, 0, -0, 5e-324, -1e300))]).toEqual([3, 1, 2, 0, 4]);
  });
  test('is the same as that of a stable sort by comparison, for any numbers', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), { maxLength: 300 }), values => {
        const expected = values.map((_, at) => at).sort((a, b) => values[b]! - values[a]! || a - b);
        expect([...rankOrder(Float64Array.from(values))]).toEqual(expected);
      }),
    );
  });
});
