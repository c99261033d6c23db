import { describe, expect, test } from 'vitest';
import { studentTQuantile } from '../../core/stats/student-t-quantile';

describe("quantile of Student's t", () => {
  // Abramowitz and Stegun, table 26.10.
  test.each([
    [0.975, 1, 12.706],
    [0.975, 10, 2.228],
    [0.9, 4, 1.533],
    [0.95, 30, 1.697],
    [0.975, 1e6, 1.96],
  ])('at %d with %d degrees of freedom is %d', (p, degrees, expected) => {
    expect(studentTQuantile(p, degrees)).toBeCloseTo(expected, 3);
    expect(studentTQuantile(1 - p, degrees)).toBeCloseTo(-expected, 3);
  });
  test('is 0 in the middle', () => {
    expect(studentTQuantile(0.5, 3)).toBe(0);
  });
});
