import { existsSync, readFileSync } from 'node:fs';
import { gammaln } from 'simple-statistics';
import { describe, expect, test } from 'vitest';
import { auc, compareAuc } from '../../core/stats/auc';
import {
  type BgNbd,
  bgNbdLogLikelihood,
  chanceActive,
  expectedPurchases,
  fitBgNbd,
  type PurchaseHistories,
} from '../../core/stats/bg-nbd';
import { digamma } from '../../core/stats/digamma';
import { seededRandom } from '../../core/stats/seeded-random';

const PUBLISHED: BgNbd = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 };
const CDNOW = '../shared/data/contacts/cdnow_sample/events.csv';

/** Customers who buy and leave as the model says; gamma and beta variates by sums and products of exponentials, so whole r, a and b. */
function simulated(n: number, { r, alpha, a, b }: BgNbd, seed: number): PurchaseHistories {
  const random = seededRandom(seed);
  const exponential = () => -Math.log(1 - random());
  const gamma = (shape: number) => Array.from({ length: shape }, exponential).reduce((sum, each) => sum + each, 0);
  const histories = { frequency: new Float64Array(n), recency: new Float64Array(n), age: new Float64Array(n) };
  for (let at = 0; at < n; at++) {
    const rate = gamma(r) / alpha;
    const [first, second] = [gamma(a), gamma(b)];
    const leaving = first / (first + second);
    const age = 20 + 20 * random();
    histories.age[at] = age;
    for (let time = exponential() / rate; time < age; time += exponential() / rate) {
      histories.frequency[at]! += 1;
      histories.recency[at] = time;
      if (random() < leaving) break;
    }
  }
  return histories;
}

/** The expectation as an integral over the chance p to leave: `P(alive) ∫ Beta(p; a, b + x) (1 − ((α + T) / (α + T + p s))^(r + x)) / p dp`. */
function byIntegral(
  model: BgNbd,
  customer: { frequency: number; recency: number; age: number },
  ahead: number,
): number {
  const { r, alpha, a, b } = model;
  const { frequency: x, recency, age } = customer;
  const steps = 200_000;
  let sum = 0;
  for (let i = 0; i < steps; i++) {
    // p = u⁴ takes the pole at 0 away.
    const u = (i + 0.5) / steps;
    const p = u ** 4;
    const density = Math.exp(
      (a - 1) * Math.log(p) + (b + x - 1) * Math.log1p(-p) + gammaln(a + b + x) - gammaln(a) - gammaln(b + x),
    );
    sum += (density * 4 * u ** 3 * -Math.expm1(-(r + x) * Math.log1p((p * ahead) / (alpha + age)))) / p / steps;
  }
  return chanceActive(model, x, recency, age) * sum;
}

describe('BG/NBD', () => {
  test('expects what the paper expects of its example: 1.226 purchases in 39 weeks', () => {
    const customer = { frequency: 2, recency: 30.43, age: 38.86 };
    expect(expectedPurchases(PUBLISHED, customer, 39)).toBeCloseTo(1.226, 3);
  });

  test.each([
    ['the published fit', PUBLISHED, { frequency: 2, recency: 30.43, age: 38.86 }, 39],
    ['a = 1, where the formula divides by 0', { ...PUBLISHED, a: 1 }, { frequency: 5, recency: 3, age: 30 }, 200],
    ['a + b = 1 without a repeat', { ...PUBLISHED, a: 0.4, b: 0.6 }, { frequency: 0, recency: 0, age: 10 }, 40],
    ['a far horizon', { ...PUBLISHED, a: 2.5, b: 4 }, { frequency: 3, recency: 5, age: 6 }, 3000],
    ['many purchases', { ...PUBLISHED, a: 1.5 }, { frequency: 150, recency: 38, age: 39 }, 26],
    ['customers who hardly leave', { r: 2, alpha: 5, a: 1.1, b: 90 }, { frequency: 4, recency: 20, age: 22 }, 52],
  ])('%s: the expectation equals the integral it stands for', (_title, model, customer, ahead) => {
    const wanted = byIntegral(model, customer, ahead);
    expect(Math.abs(expectedPurchases(model, customer, ahead) / wanted - 1)).toBeLessThan(2e-4);
  });

  test('expectations are finite and grow with the time ahead, however extreme the parameters', () => {
    for (const a of [1e-6, 0.5, 1, 1 + 1e-12, 40, 3000, 1e6]) {
      for (const b of [1e-6, 1, 300, 1e6]) {
        for (const frequency of [0, 1, 30]) {
          const customer = { frequency, recency: frequency === 0 ? 0 : 9, age: 10 };
          const model = { r: 0.5, alpha: 3, a, b };
          const [near, far] = [1, 1000].map(ahead => expectedPurchases(model, customer, ahead)) as [number, number];
          expect(Number.isFinite(far)).toBe(true);
          expect(near).toBeGreaterThanOrEqual(0);
          expect(far).toBeGreaterThanOrEqual(near * (1 - 1e-9));
        }
      }
    }
    expect(expectedPurchases(PUBLISHED, { frequency: 3, recency: 2, age: 5 }, 0)).toBe(0);
  });

  test('nobody without a repeat is called inactive; silence after many purchases speaks louder than after few', () => {
    expect(chanceActive(PUBLISHED, 0, 0, 500)).toBe(1);
    const [few, many] = [1, 12].map(frequency => chanceActive(PUBLISHED, frequency, 10, 30)) as [number, number];
    expect(many).toBeLessThan(few);
    expect(chanceActive(PUBLISHED, 12, 30, 30)).toBeGreaterThan(many);
  });

  test('the gradient is the slope of the log-likelihood', () => {
    const histories = simulated(200, { r: 1, alpha: 5, a: 1, b: 3 }, 7);
    const gradient = new Float64Array(4);
    bgNbdLogLikelihood(PUBLISHED, histories, gradient);
    for (const [at, name] of (['r', 'alpha', 'a', 'b'] as const).entries()) {
      const step = 1e-5 * PUBLISHED[name];
      const [up, down] = [step, -step].map(by =>
        bgNbdLogLikelihood({ ...PUBLISHED, [name]: PUBLISHED[name] + by }, histories),
      ) as [number, number];
      expect(gradient[at]! / ((up - down) / (2 * step))).toBeCloseTo(1, 4);
    }
  });

  test('finds the parameters that 20,000 simulated customers were made with', () => {
    const truth = { r: 1, alpha: 6, a: 1, b: 3 };
    const histories = simulated(20_000, truth, 11);
    const fit = fitBgNbd(histories)!;
    for (const name of ['r', 'alpha', 'a', 'b'] as const) {
      expect(Math.abs(fit[name] / truth[name] - 1), name).toBeLessThan(0.12);
    }
    expect(fit.logLikelihood).toBeGreaterThan(bgNbdLogLikelihood(truth, histories));
  });

  test.each([
    ['one customer', [0], [0], [10]],
    ['one purchase each', [0, 0, 0], [0, 0, 0], [5, 10, 20]],
    ['equal customers', [3, 3, 3], [8, 8, 8], [9, 9, 9]],
    ['a customer of today beside old ones', [0, 400], [0, 39], [0, 39]],
  ])('%s: a finite fit', (_title, frequency, recency, age) => {
    const fit = fitBgNbd({
      frequency: Float64Array.from(frequency),
      recency: Float64Array.from(recency),
      age: Float64Array.from(age),
    })!;
    for (const value of Object.values(fit)) expect(Number.isFinite(value)).toBe(true);
  });
  test('no customers, or none for any time: nothing to fit', () => {
    const none = new Float64Array(0);
    expect(fitBgNbd({ frequency: none, recency: none, age: none })).toBeNull();
    const zero = new Float64Array(2);
    expect(fitBgNbd({ frequency: zero, recency: zero, age: zero })).toBeNull();
  });

  test.skipIf(!existsSync(CDNOW))(
    'gives the published fit on the CDNOW sample (skipped where the set is missing)',
    () => {
      const days = new Map<string, Set<number>>();
      for (const line of readFileSync(CDNOW, 'utf8').trim().split('\n').slice(1)) {
        const [person, at] = line.split(',') as [string, string];
        const known = days.get(person) ?? new Set<number>();
        days.set(person, known.add(Date.parse(at) / 86_400_000));
      }
      const end = Date.parse('1997-09-30') / 86_400_000;
      const sorted = [...days.values()].map(each => [...each].sort((a, b) => a - b));
      const fit = fitBgNbd({
        frequency: Float64Array.from(sorted, each => each.length - 1),
        recency: Float64Array.from(sorted, each => (each.at(-1)! - each[0]!) / 7),
        age: Float64Array.from(sorted, each => (end - each[0]!) / 7),
      })!;
      expect(sorted).toHaveLength(2357);
      expect(Math.abs(fit.logLikelihood + 9582.43)).toBeLessThan(0.05);
      for (const [name, value] of Object.entries(PUBLISHED) as [keyof BgNbd, number][]) {
        expect(Math.abs(fit[name] - value), name).toBeLessThan(0.0005);
      }
    },
  );
});

describe('digamma', () => {
  test('equals the values of Abramowitz and Stegun, table 6.1', () => {
    expect(digamma(1)).toBeCloseTo(-0.5772156649, 10);
    expect(digamma(1.5)).toBeCloseTo(0.03648997398, 10);
    expect(digamma(2)).toBeCloseTo(0.4227843351, 10);
    expect(digamma(0.5)).toBeCloseTo(-1.96351002602, 10);
  });
});

describe('area under the ROC curve', () => {
  test('counts the pairs in order, ties by half', () => {
    expect(auc(Float64Array.of(1, 2, 2, 3), Float64Array.of(0, 1, 0, 1))).toBe(0.875);
    expect(auc(Float64Array.of(1, 2), Float64Array.of(1, 1))).toBeNull();
  });
  test('a comparison gives the difference of the areas, and no error where both are equal', () => {
    const outcomes = Float64Array.of(0, 1, 0, 1, 1, 0, 1, 0);
    const one = Float64Array.of(1, 2, 3, 4, 5, 6, 7, 8);
    const two = Float64Array.of(2, 7, 1, 8, 6, 3, 5, 4);
    const { gain, standardError } = compareAuc(two, one, outcomes)!;
    expect(gain).toBeCloseTo(auc(two, outcomes)! - auc(one, outcomes)!, 12);
    expect(standardError).toBeGreaterThan(0);
    expect(compareAuc(one, one, outcomes)).toEqual({ gain: 0, standardError: 0 });
    expect(compareAuc(one, one, Float64Array.of(1, 0, 0, 0, 0, 0, 0, 0))).toBeNull();
  });
});
