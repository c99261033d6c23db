import { describe, expect, test } from 'vitest';
import { betaPosterior } from '../../core/stats/beta-posterior';
import { betaQuantile } from '../../core/stats/beta-quantile';
import { decay } from '../../core/stats/decay';
import { incompleteBeta } from '../../core/stats/incomplete-beta';
import { logistic } from '../../core/stats/logistic';
import { logit } from '../../core/stats/logit';
import { wilsonInterval } from '../../core/stats/wilson-interval';

/** Distribution function of Beta(a, b) for whole a and b: a sum of binomial terms. */
function betaByBinomial(x: number, a: number, b: number): number {
  const n = a + b - 1;
  let sum = 0;
  for (let j = a; j <= n; j++) {
    let ways = 1;
    for (let i = 0; i < j; i++) ways = (ways * (n - i)) / (i + 1);
    sum += ways * x ** j * (1 - x) ** (n - j);
  }
  return sum;
}

describe('rates', () => {
  test('the Wilson interval matches the published figures for 8 of 10', () => {
    const { low, high } = wilsonInterval(8, 10, 1.959964);
    expect(low).toBeCloseTo(0.4902, 4);
    expect(high).toBeCloseTo(0.9433, 4);
  });
  test('the Wilson interval holds the rate at its edges and says nothing about nothing', () => {
    expect(wilsonInterval(0, 5).low).toBe(0);
    expect(wilsonInterval(5, 5).high).toBe(1);
    expect(wilsonInterval(0, 0)).toEqual({ low: 0, high: 1 });
  });
  test('the incomplete beta function equals the binomial sum', () => {
    for (const [a, b] of [
      [2, 3],
      [1, 1],
      [4, 4],
      [30, 12],
      [3, 40],
    ] as const) {
      for (const x of [0.01, 0.2, 0.5, 0.77, 0.99]) {
        expect(incompleteBeta(x, a, b)).toBeCloseTo(betaByBinomial(x, a, b), 9);
      }
    }
    expect(incompleteBeta(0.5, 2, 3)).toBeCloseTo(0.6875, 12);
  });
  test('the beta quantile inverts it, also far out and for large samples', () => {
    for (const [a, b] of [
      [4, 4],
      [0.5, 0.5],
      [400, 600],
      [5000, 3000],
    ] as const) {
      for (const p of [0.001, 0.1, 0.5, 0.9]) expect(incompleteBeta(betaQuantile(p, a, b), a, b)).toBeCloseTo(p, 7);
    }
    expect(betaQuantile(0.5, 4, 4)).toBeCloseTo(0.5, 10);
  });
  test('the posterior of 6 won and 2 lost under even odds of weight 8 is 0.625 and narrows with more deals', () => {
    const few = betaPosterior(6, 2, { mean: 0.5, weight: 8 });
    const many = betaPosterior(600, 200, { mean: 0.5, weight: 8 });
    expect(few.mean).toBe(0.625);
    expect(few.low).toBeLessThan(0.625);
    expect(few.high).toBeGreaterThan(0.625);
    expect(many.high - many.low).toBeLessThan((few.high - few.low) / 5);
  });
  test('logit and logistic undo each other without overflow', () => {
    expect(logistic(Math.log(3))).toBeCloseTo(0.75, 12);
    expect(logit(0.75)).toBeCloseTo(Math.log(3), 12);
    for (const x of [-30, -2, 0, 0.5, 20]) expect(logit(logistic(x))).toBeCloseTo(x, 5);
    expect([logistic(-1000), logistic(1000)]).toEqual([0, 1]);
  });
  test('a weight halves with each half-life and does not grow before', () => {
    expect([decay(60, 30), decay(0, 30), decay(-5, 30)]).toEqual([0.25, 1, 1]);
  });
});
