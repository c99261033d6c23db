import { describe, expect, test } from 'vitest';
import { passes, tableOf } from './bench';

describe('the bench table', () => {
  test('tells what is within its target from what is not', () => {
    expect(passes({ ours: 0.9, target: { least: 0.89 } })).toBe(true);
    expect(passes({ ours: 0.88, target: { least: 0.89 } })).toBe(false);
    expect(passes({ ours: 0.05, target: { most: 0.04 } })).toBe(false);
    expect(passes({ ours: Number.NaN, target: { most: 1 } })).toBe(false);
    expect(passes({ ours: 1, target: null })).toBeNull();
  });
  test('prints set, method, figures, references, target and verdict', () => {
    const row = {
      set: 'leads',
      method: 'blend',
      measure: 'auc',
      ours: 0.89604,
      reference: { trees: 0.8985 },
      target: { least: 0.89 },
    };
    expect(tableOf([row, { ...row, ours: 0.5 }]).split('\n')).toEqual([
      'set    method  measure  ours   reference     target',
      'leads  blend   auc      0.896  trees 0.8985  ≥ 0.89  pass',
      'leads  blend   auc      0.5    trees 0.8985  ≥ 0.89  NOT REACHED',
      '',
    ]);
  });
});
