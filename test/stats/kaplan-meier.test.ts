import { describe, expect, test } from 'vitest';
import { kaplanMeier, medianSurvival, survivalAt } from '../../core/stats/kaplan-meier';

/** Weeks of remission of 21 leukaemia patients on 6-MP (Freireich et al. 1963); 1 = relapse, 0 = censored. */
const WEEKS = Float64Array.of(6, 6, 6, 6, 7, 9, 10, 10, 11, 13, 16, 17, 19, 20, 22, 23, 25, 32, 32, 34, 35);
const RELAPSE = Uint8Array.of(1, 1, 1, 0, 1, 0, 1, 0, 0, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0);

describe('Kaplan-Meier', () => {
  test('gives the published curve of the 6-MP trial with its standard errors', () => {
    const curve = kaplanMeier(WEEKS, RELAPSE);
    expect([...curve.times]).toEqual([6, 7, 10, 13, 16, 22, 23]);
    const rounded = (values: Float64Array, digits: number) => [...values].map(value => Number(value.toFixed(digits)));
    expect(rounded(curve.survival, 3)).toEqual([0.857, 0.807, 0.753, 0.69, 0.627, 0.538, 0.448]);
    expect(rounded(curve.standardError, 4)).toEqual([0.0764, 0.0869, 0.0963, 0.1068, 0.1141, 0.1282, 0.1346]);
    expect(medianSurvival(curve)).toBe(23);
  });
  test('reads the curve at and just before a step', () => {
    const curve = kaplanMeier(WEEKS, RELAPSE);
    expect(survivalAt(curve, 5)).toBe(1);
    expect(survivalAt(curve, 6)).toBeCloseTo(18 / 21, 12);
    expect(survivalAt(curve, 6, true)).toBe(1);
    expect(survivalAt(curve, 99)).toBeCloseTo(0.448, 3);
  });
  test('has no median where more than half go on, and takes no rows at all', () => {
    expect(medianSurvival(kaplanMeier(Float64Array.of(1, 2, 3), Uint8Array.of(1, 0, 0)))).toBeNull();
    expect(kaplanMeier(new Float64Array(0), []).times).toHaveLength(0);
  });
});
