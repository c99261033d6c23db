import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LINEAR_SVM_DEFAULTS, linearSvm } from '../../core/stats/linear-svm';
import { sparseRows } from '../../core/stats/sparse-rows';
import { Cancelled } from '../../core/stats/watch';

const PRECISE = { ...LINEAR_SVM_DEFAULTS, tolerance: 1e-9, mostPasses: 100_000 };

/** ½(|w|² + b²) + C Σ max(0, 1 − y f)² and its gradient, written out: the machine minimises it, so the gradient is 0 there. */
function gradientOf(columns: Float64Array[], positive: Uint8Array, w: Float64Array, b: number, cost: number): number[] {
  const gradient = [...w, b];
  for (let row = 0; row < positive.length; row++) {
    const y = positive[row] === 1 ? 1 : -1;
    const f = columns.reduce((sum, column, j) => sum + column[row]! * w[j]!, b);
    const missed = Math.max(0, 1 - y * f);
    for (const [j, column] of columns.entries()) gradient[j]! -= 2 * cost * missed * y * column[row]!;
    gradient[w.length]! -= 2 * cost * missed * y;
  }
  return gradient;
}

describe('linear support vector machine', () => {
  test('two opposite points at ±1: the weight is 4C / (1 + 4C), as worked out by hand', () => {
    const { weights, bias } = linearSvm(sparseRows([Float64Array.of(-1, 1)]), Uint8Array.of(0, 1), null, PRECISE);
    expect(weights[0]).toBeCloseTo(0.8, 8);
    expect(bias).toBeCloseTo(0, 8);
  });

  test('ends where the gradient of what it minimises is 0, whatever the rows', () => {
    const row = fc.tuple(
      fc.double({ min: -3, max: 3, noNaN: true }),
      fc.double({ min: -3, max: 3, noNaN: true }),
      fc.boolean(),
    );
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 30 }), fc.constantFrom(0.1, 1, 10), (rows, cost) => {
        const columns = [0, 1].map(j => Float64Array.from(rows, each => each[j] as number));
        const positive = Uint8Array.from(rows, each => (each[2] ? 1 : 0));
        const { weights, bias } = linearSvm(sparseRows(columns), positive, null, { ...PRECISE, cost });
        for (const slope of gradientOf(columns, positive, weights, bias, cost))
          expect(Math.abs(slope)).toBeLessThan(1e-4);
      }),
      { numRuns: 200, seed: 1 },
    );
  });

  test('a row of weight 3 counts like three equal rows', () => {
    const once = linearSvm(
      sparseRows([Float64Array.of(1, -1, 0.5)]),
      Uint8Array.of(1, 0, 0),
      Float64Array.of(1, 1, 3),
      PRECISE,
    );
    const thrice = linearSvm(
      sparseRows([Float64Array.of(1, -1, 0.5, 0.5, 0.5)]),
      Uint8Array.of(1, 0, 0, 0, 0),
      null,
      PRECISE,
    );
    expect(once.weights[0]).toBeCloseTo(thrice.weights[0]!, 6);
    expect(once.bias).toBeCloseTo(thrice.bias, 6);
  });

  test('the same input gives the same numbers to the last bit', () => {
    const columns = [
      Float64Array.from({ length: 50 }, (_, i) => Math.sin(i)),
      Float64Array.from({ length: 50 }, (_, i) => Math.cos(3 * i)),
    ];
    const positive = Uint8Array.from({ length: 50 }, (_, i) => (i % 3 === 0 ? 1 : 0));
    const run = () => linearSvm(sparseRows(columns), positive, null);
    expect(run()).toEqual(run());
  });

  test('rows of one class alone, and rows without an entry, give finite numbers', () => {
    const { weights, bias } = linearSvm(sparseRows([new Float64Array(4)]), Uint8Array.of(1, 1, 1, 1), null);
    expect(weights[0]).toBe(0);
    expect(bias).toBeGreaterThan(0.5);
  });

  test('ends at once when its caller cancels', () => {
    expect(() =>
      linearSvm(sparseRows([Float64Array.of(1, -1)]), Uint8Array.of(1, 0), null, PRECISE, {
        signal: { aborted: true },
      }),
    ).toThrow(Cancelled);
  });
});
