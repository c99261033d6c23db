import { describe, expect, test } from 'vitest';
import { affineMixture } from '../../core/stats/affine-mixture';
import { gridMean, gridQuantiles } from '../../core/stats/revenue-grid';

const certain = (value: number) => {
  const mass = new Float64Array(value + 1);
  mass[value] = 1;
  return { step: 1, mass, top: value };
};

describe('affine mixture', () => {
  test('puts each share at its image', () => {
    const { mass } = affineMixture(
      certain(4),
      [
        { offset: 0, scale: 0.5, share: 0.5 },
        { offset: 0, scale: 1.5, share: 0.5 },
      ],
      100,
    );
    expect([mass[2], mass[6]]).toEqual([0.5, 0.5]);
  });
  test('keeps the mean of images that fall between two bins', () => {
    const mixed = affineMixture(certain(7), [{ offset: 0.25, scale: 1.1, share: 1 }], 100);
    expect(gridMean(mixed)).toBeCloseTo(0.25 + 7.7, 12);
  });
  test('puts what falls below nothing at nothing, and what is beyond the end into the last bin', () => {
    const low = affineMixture(certain(2), [{ offset: -5, scale: 1, share: 1 }], 100);
    expect(gridQuantiles(low, [0.5])).toEqual([0]);
    const high = affineMixture(certain(9), [{ offset: 0, scale: 100, share: 1 }], 10);
    expect(high.mass).toHaveLength(10);
    expect(high.mass[9]).toBe(1);
  });
});
