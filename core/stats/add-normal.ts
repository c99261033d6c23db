import type { RevenueGrid } from './revenue-grid';

/** Standard deviations to each side of the mean that are filled. */
const REACH = 7;

/**
 * Adds an independent normal amount to the distribution, in place: `g' = g ∗ N(μ, σ²)`, on the bins of the grid. What falls below 0 is left out. Under one step of
 * deviation only the mean is added, split over two bins so that it stays exact.
 *
 * @param mean ≥ 0
 * @param variance ≥ 0
 * @example on step 1, from certain 0: addNormal(grid, 50, 25) // mass[k] = φ((k − 50) / 5) / 5
 */
export function addNormal(grid: RevenueGrid, mean: number, variance: number): void {
  const { mass, step } = grid;
  const centre = mean / step;
  const deviation = Math.sqrt(variance) / step;
  const from = deviation < 1 ? Math.floor(centre) : Math.max(0, Math.ceil(centre - REACH * deviation));
  const to = deviation < 1 ? from + 1 : Math.floor(centre + REACH * deviation);
  const kernel = Float64Array.from({ length: to - from + 1 }, (_, at) =>
    deviation < 1 ? 1 - Math.abs(from + at - centre) : Math.exp(-((from + at - centre) ** 2) / (2 * deviation ** 2)),
  );
  const total = kernel.reduce((sum, value) => sum + value, 0);
  const last = mass.length - 1;
  const old = mass.slice(0, grid.top + 1);
  mass.fill(0, 0, grid.top + 1);
  for (let bin = 0; bin < old.length; bin++) {
    const here = old[bin]! / total;
    if (here === 0) continue;
    for (let at = 0; at < kernel.length; at++) mass[Math.min(last, bin + from + at)]! += here * kernel[at]!;
  }
  grid.top = Math.min(last, grid.top + to);
  while (grid.top > 0 && mass[grid.top] === 0) grid.top--;
}
