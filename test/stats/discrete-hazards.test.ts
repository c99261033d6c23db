import { describe, expect, test } from 'vitest';
import { discreteHazards } from '../../core/stats/discrete-hazards';

describe('discrete hazards', () => {
  test('are ends over those who reached the interval, cut-off ones counted half', () => {
    const times = Float64Array.of(1, 1, 1, 3, 3, 9);
    const { event, other, atRisk } = discreteHazards(times, Uint8Array.of(1, 2, 0, 1, 0, 1), [0, 2, 5], 0);
    expect([...atRisk]).toEqual([5.5, 2.5, 1]);
    expect([...event]).toEqual([1 / 5.5, 1 / 2.5, 1]);
    expect([...other]).toEqual([1 / 5.5, 0, 0]);
  });
  test('multiply to the Kaplan-Meier survival where nothing is cut off', () => {
    const { event } = discreteHazards(Float64Array.of(1, 2, 3, 4), Uint8Array.of(1, 1, 1, 1), [0, 2, 3, 4], 0);
    expect(event.slice(0, 3).reduce((share, hazard) => share * (1 - hazard), 1)).toBeCloseTo(0.25, 12);
  });
  test('lean on all intervals where few got, and are 0 where none did', () => {
    const { event } = discreteHazards(Float64Array.of(1, 1, 9), Uint8Array.of(1, 0, 1), [0, 5, 20], 4);
    expect(event[2]).toBeCloseTo(2 / 3.5, 9);
    expect(event[1]).toBeGreaterThan(event[2]!);
    expect([...discreteHazards(new Float64Array(0), new Uint8Array(0), [0, 5], 0).event]).toEqual([0, 0]);
  });
});
