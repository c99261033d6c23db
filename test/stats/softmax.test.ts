import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { softmax } from '../../core/stats/softmax';

describe('softmax', () => {
  test('gives the shares of the example', () => {
    const [a, b] = softmax([0, Math.log(3)], 1);
    expect(a).toBeCloseTo(0.25, 12);
    expect(b).toBeCloseTo(0.75, 12);
  });
  test('gives equal shares without focus and sharper ones with more', () => {
    expect(softmax([1, 5, -3, 0], 0)).toEqual([0.25, 0.25, 0.25, 0.25]);
    expect(softmax([1, 0], 3)[0]).toBeGreaterThan(softmax([1, 0], 1)[0] as number);
  });
  test('adds up to 1 and keeps the order, whatever the scores', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 50 }),
        fc.double({ min: 0, max: 3, noNaN: true }),
        (scores, alpha) => {
          const shares = softmax(scores, alpha);
          expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
          for (let i = 1; i < scores.length; i++) {
            if ((scores[i] as number) > (scores[i - 1] as number)) {
              expect(shares[i]).toBeGreaterThanOrEqual(shares[i - 1] as number);
            }
          }
        },
      ),
    );
  });
  test('has nothing to share among nobody', () => {
    expect(softmax([], 1)).toEqual([]);
  });
});
