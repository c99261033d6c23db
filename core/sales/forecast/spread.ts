import { affineMixture } from '../../stats/affine-mixture';
import { gridDeviation, gridMean, type RevenueGrid } from '../../stats/revenue-grid';
import { studentTQuantile } from '../../stats/student-t-quantile';

/** Equally likely states of the models' common error. */
const STATES = 41;
/** Bins of the result, in those of the distribution that is spread. */
const MOST_LONGER = 6;

/**
 * The distribution that chance gives, as much wider as rehearsals have shown that it must be. Beyond chance the models' error is one common factor on the revenue,
 * so that nothing falls below 0: its logarithm follows Student's t, with a variance that brings the whole to `factor` times the deviation of chance.
 * The mean stays.
 *
 * @param factor ≥ 1
 * @param degrees of freedom of the factor
 */
export function spreadGrid(grid: RevenueGrid, factor: number, degrees: number): RevenueGrid {
  const mean = gridMean(grid);
  const deviation = gridDeviation(grid);
  if (!(mean > 0) || !(deviation > 0) || factor <= 1) return grid;
  const most = grid.mass.length * MOST_LONGER;
  // Var(F X) = σ² + τ² (σ² + μ²) for a factor F of mean 1 and variance τ².
  const excess = ((factor * factor - 1) * deviation * deviation) / (deviation * deviation + mean * mean);
  const scale = Math.sqrt(Math.log1p(excess));
  const states = Array.from({ length: STATES }, (_, at) =>
    Math.exp(scale * studentTQuantile((at + 0.5) / STATES, degrees)),
  );
  const average = states.reduce((sum, state) => sum + state, 0) / STATES;
  return affineMixture(
    grid,
    states.map(state => ({ offset: 0, scale: state / average, share: 1 / STATES })),
    most,
  );
}
