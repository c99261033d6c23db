import { expect, test } from 'vitest';
import { auc } from '../../core/stats/auc';
import { aucInterval } from '../../core/stats/auc-interval';
import { seededRandom } from '../../core/stats/seeded-random';

test('the interval holds the value, narrows with more deals, and keeps a width where one side is always above', () => {
  const few = aucInterval(0.8, 10, 10, 1.96);
  const many = aucInterval(0.8, 200, 200, 1.96);
  expect(few.low).toBeLessThan(many.low);
  expect(many.low).toBeLessThan(0.8);
  expect(many.high).toBeGreaterThan(0.8);
  expect(few.high).toBeGreaterThan(many.high);
  const perfect = aucInterval(1, 10, 10, 1.96);
  expect(perfect.high).toBe(1);
  expect(perfect.low).toBeGreaterThan(0.7);
  expect(perfect.low).toBeLessThan(0.9);
});

test('it mirrors: that of 1 − AUC is the other way round', () => {
  const up = aucInterval(0.7, 15, 15, 1.96);
  const down = aucInterval(0.3, 15, 15, 1.96);
  expect(1 - up.low).toBeCloseTo(down.high, 9);
  expect(1 - up.high).toBeCloseTo(down.low, 9);
});

test('a 95 % interval holds the true value in about 95 of 100 samples, without and with a difference', () => {
  const random = seededRandom(11);
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  // Φ(shift / √2) is the true AUC of two normal samples that are `shift` apart.
  for (const [shift, truth] of [
    [0, 0.5],
    [0.9539, 0.75],
  ] as const) {
    let held = 0;
    for (let run = 0; run < 600; run++) {
      const labels = Float64Array.from({ length: 50 }, (_, at) => (at < 20 ? 1 : 0));
      const value = auc(
        labels.map(label => normal() + shift * label),
        labels,
      ) as number;
      const { low, high } = aucInterval(value, 20, 30, 1.96);
      if (low <= truth && truth <= high) held += 1;
    }
    expect(held / 600).toBeGreaterThan(0.93);
    expect(held / 600).toBeLessThan(0.98);
  }
});
