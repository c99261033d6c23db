import { describe, expect, test } from 'vitest';
import { levelled } from '../../core/sales/answer-probability/level';
import { logistic } from '../../core/stats/logistic';
import { seededRandom } from '../../core/stats/seeded-random';

/** Letters over 120 days whose log-odds of an answer are `slope · score + shift` at each day. */
function letters(n: number, truth: (day: number) => { slope: number; shift: number }) {
  const random = seededRandom(11);
  const times = Float64Array.from({ length: n }, (_, row) => (120 * row) / n);
  const scores = times.map(() => 4 * random() - 1.6);
  const outcomes = times.map((day, row) => {
    const { slope, shift } = truth(day);
    return Number(random() < logistic(slope * scores[row]! + shift));
  });
  return { times, scores, outcomes };
}

function logLoss(scores: Float64Array, outcomes: Float64Array): number {
  return scores.reduce((sum, s, row) => sum - Math.log(logistic(outcomes[row] === 1 ? s : -s)), 0) / scores.length;
}

describe('chances corrected by what came of earlier letters', () => {
  test.each([
    ['all are answered more from some day on', (day: number) => ({ slope: 1, shift: day > 10 ? 0.7 : 0 }), 0.015],
    ['they are answered more and more', (day: number) => ({ slope: 1, shift: day / 120 }), 0.01],
    ['the model is too bold', () => ({ slope: 0.6, shift: 0.2 }), 0.005],
  ])('are better where %s', (_, truth, gain) => {
    const { scores, times, outcomes } = letters(4000, truth);
    expect(logLoss(levelled(scores, times, outcomes), outcomes)).toBeLessThan(logLoss(scores, outcomes) - gain);
  });
  test('lose next to nothing where there is nothing to correct', () => {
    const { scores, times, outcomes } = letters(4000, () => ({ slope: 1, shift: 0 }));
    expect(logLoss(levelled(scores, times, outcomes), outcomes)).toBeLessThan(logLoss(scores, outcomes) + 0.001);
  });
  test('of a letter do not depend on outcomes of the seven days before it', () => {
    const { scores, times, outcomes } = letters(2000, () => ({ slope: 1, shift: 1 }));
    const turned = outcomes.map((outcome, row) => (times[row]! >= 53 ? 1 - outcome : outcome));
    const [a, b] = [levelled(scores, times, outcomes), levelled(scores, times, turned)];
    const until = times.findIndex(day => day > 60);
    expect(b.subarray(0, until)).toEqual(a.subarray(0, until));
    expect(b.subarray(until + 200)).not.toEqual(a.subarray(until + 200));
  });
  test('stay as they are before the first outcome is known', () => {
    const { scores, outcomes } = letters(50, () => ({ slope: 1, shift: 0 }));
    for (const [row, score] of levelled(scores, new Float64Array(50), outcomes).entries()) {
      expect(score).toBeCloseTo(scores[row]!, 12);
    }
  });
});
