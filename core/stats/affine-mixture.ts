import type { RevenueGrid } from './revenue-grid';

/** `x → offset + scale · x`, with its share of the mixture. */
export interface AffineImage {
  offset: number;
  /** ≥ 0 */
  scale: number;
  /** 0…1; the shares add up to 1. */
  share: number;
}

/**
 * Mixture of affine images of a distribution on the same step: each mass goes to its image, split over the two bins around it so that the mean stays exact.
 * What falls below 0 is put at 0.
 *
 * @param most bins of the result at most; the last one holds all that is beyond
 * @example a certain 4 on step 1 under 0.5 x and 1.5 x, a half each // mass ½ at 2, ½ at 6
 */
export function affineMixture(grid: RevenueGrid, images: readonly AffineImage[], most: number): RevenueGrid {
  const { step } = grid;
  let reach = 0;
  for (const { offset, scale } of images) reach = Math.max(reach, offset / step + scale * grid.top);
  const mass = new Float64Array(Math.max(2, Math.min(most, Math.ceil(reach) + 2)));
  const last = mass.length - 1;
  for (const { offset, scale, share } of images) {
    for (let i = 0; i <= grid.top; i++) {
      const here = grid.mass[i]! * share;
      if (here === 0) continue;
      const position = Math.min(last, Math.max(0, offset / step + scale * i));
      const bin = Math.floor(position);
      const upper = here * (position - bin);
      mass[bin]! += here - upper;
      if (upper > 0) mass[bin + 1]! += upper;
    }
  }
  let top = last;
  while (top > 0 && mass[top] === 0) top--;
  return { step, mass, top };
}
