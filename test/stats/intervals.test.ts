import { describe, expect, test } from 'vitest';
import { leastSquares, predictionInterval } from '../../core/stats/least-squares';
import { meanInterval } from '../../core/stats/mean-interval';
import { seededRandom } from '../../core/stats/seeded-random';

describe('interval of a mean', () => {
  test('is that of Student, and none for one value', () => {
    const interval = meanInterval([1, 2, 3, 4, 5], 0.95);
    expect(interval?.low).toBeCloseTo(3 - (2.776 * Math.sqrt(2.5)) / Math.sqrt(5), 3);
    expect(interval?.high).toBeCloseTo(4.963, 3);
    expect(meanInterval([7], 0.95)).toBeNull();
  });
});

describe('prediction interval of a regression', () => {
  test('is that of the closed formula of simple regression', () => {
    const x = [1, 2, 3, 4, 5];
    const fit = leastSquares(
      x.map(value => [value]),
      [2.1, 3.9, 6.2, 7.8, 10.1],
    );
    const interval = predictionInterval(fit!, [6], 0.95);
    // s √(1 + 1/5 + (6 − 3)² / 10) t_{3}
    const half = 3.1824 * Math.sqrt(0.107 / 3) * Math.sqrt(1 + 0.2 + 0.9);
    expect(interval?.expected).toBeCloseTo(0.05 + 1.99 * 6, 8);
    expect((interval?.high ?? 0) - (interval?.expected ?? 0)).toBeCloseTo(half, 3);
  });
  test('contains about as many new observations as it says', () => {
    const random = seededRandom(11);
    const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
    let held = 0;
    for (let run = 0; run < 600; run++) {
      const rows = Array.from({ length: 8 }, () => [random()]);
      const fit = leastSquares(
        rows,
        rows.map(([x]) => 3 + 2 * x! + normal()),
      );
      const { low, high } = predictionInterval(fit!, [0.5], 0.8)!;
      const y = 4 + normal();
      if (y >= low && y <= high) held++;
    }
    expect(held / 600).toBeGreaterThan(0.76);
    expect(held / 600).toBeLessThan(0.84);
  });
  test('is not given where no degree of freedom is left', () => {
    expect(predictionInterval(leastSquares([[1], [2]], [1, 2])!, [3], 0.8)).toBeNull();
  });
});
