import { describe, expect, test } from 'vitest';
import { cumulativeIncidence } from '../../core/stats/cumulative-incidence';

describe('cumulative incidence', () => {
  test('matches the example by hand', () => {
    const { times, incidence, survival, beyond } = cumulativeIncidence([
      { time: 4, end: 'event' },
      { time: 1, end: 'event' },
      { time: 3, end: 'other' },
      { time: 2, end: 'censored' },
    ]);
    expect([...times]).toEqual([1, 3, 4]);
    expect([...incidence]).toEqual([0.25, 0.25, 0.625]);
    expect([...survival]).toEqual([0.75, 0.375, 0]);
    expect([...beyond]).toEqual([3, 1, 0]);
  });
  test('is the Kaplan-Meier curve when nothing competes', () => {
    const { incidence, survival } = cumulativeIncidence([
      { time: 1, end: 'event' },
      { time: 2, end: 'censored' },
      { time: 3, end: 'event' },
      { time: 5, end: 'censored' },
    ]);
    expect(survival[0]).toBeCloseTo(3 / 4, 12);
    expect(survival[1]).toBeCloseTo(3 / 8, 12);
    expect((incidence[1] as number) + (survival[1] as number)).toBeCloseTo(1, 12);
  });
  test('has nothing to say while everything still runs', () => {
    expect(cumulativeIncidence([{ time: 9, end: 'censored' }]).times).toHaveLength(0);
  });
});
