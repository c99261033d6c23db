import { addMixtures, spectrumOf } from '../../stats/add-mixtures';
import { addNormal } from '../../stats/add-normal';
import type { CompoundCount } from '../../stats/compound-grid';
import { fillCompound } from '../../stats/compound-grid';
import { addTwoPoint, type RevenueGrid, revenueGrid } from '../../stats/revenue-grid';
import type { Outcomes } from './outcomes';
import { momentsOf, partedBySize } from './small-amounts';

/** Standard normal quantiles at 10, 30, 50, 70 and 90 %, scaled to variance 1: five equally likely states of what all deals share. */
const SHARED = [-1.4638, -0.599, 0, 0.599, 1.4638];
const MANY_DEALS = 400;
const LEAST_BINS = 256;
/** Standard deviations above the mean at which the grid ends. */
const REACH = 10;

export interface RevenueInput {
  open: Outcomes;
  arrivals: CompoundCount | null;
  /** Standard deviation of the log-odds that all deals share: the rates themselves are only estimates. */
  sharedDeviation: number;
  /** Steps of the revenue axis, a power of two. Among many deals no single one can be seen on it: over 400 of them, a quarter of the steps do, but at least 256. */
  bins: number;
}

/**
 * Distribution of the revenue still to come. Given the shared state z, deals are independent and their sum is convolved exactly; the five states are then mixed:
 * `p_i(z) = p_i (1 + σ (1 − p_i) z)`, the first order of a shift of the log-odds by σz, which keeps every deal's mean exactly.
 * Without the shared part, many deals would seem to cancel each other's luck and the interval would be far too narrow.
 */
export function revenueDistribution({ open, arrivals, sharedDeviation, bins }: RevenueInput): RevenueGrid {
  const { deals, unknown } = open;
  const sigma = Math.min(sharedDeviation, 1 / (SHARED.at(-1) as number));
  const moments = momentsOf(open, p => p);
  const mean = moments.mean + (arrivals?.mean ?? 0);
  const variance = moments.variance + (arrivals?.variance ?? 0);
  let shared = 0;
  let total = 0;
  let largest = 0;
  for (const { amount, probability: p } of deals) {
    shared += p * (1 - p) * amount;
    total += amount;
    largest = Math.max(largest, amount);
  }
  let count = deals.length;
  for (const { points, probabilities } of unknown) {
    const highest = points.at(-1) as number;
    const average = points.reduce((sum, point) => sum + point, 0) / points.length;
    for (let i = 0; i < probabilities.length; i++) shared += probabilities[i]! * (1 - probabilities[i]!) * average;
    total += probabilities.length * highest;
    largest = Math.max(largest, highest);
    count += probabilities.length;
  }
  const cap = mean + REACH * Math.sqrt(variance + (sigma * shared) ** 2) + largest;
  const reach = arrivals === null ? Math.min(total, cap) : cap;
  const highest = unknown.flatMap(({ points, probabilities }) =>
    Array.from(probabilities, () => points.at(-1) as number),
  );
  const amounts = arrivals === null ? [...deals.map(deal => deal.amount), ...highest] : [];
  const mixture = revenueGrid(amounts, Math.max(reach, 1), count > MANY_DEALS ? Math.max(LEAST_BINS, bins / 4) : bins);
  const start = new Float64Array(mixture.mass);
  let startTop = 0;
  if (arrivals !== null) {
    const grid = { ...mixture, mass: start };
    fillCompound(grid, arrivals);
    startTop = grid.top;
  }
  mixture.mass.fill(0);
  const states = (sigma === 0 ? [0] : SHARED).map(z => (p: number) => p * (1 + sigma * (1 - p) * z));
  const { seen, small } = partedBySize(open, mixture.step, states);
  // Small amounts first: the part of the grid that holds any mass grows late.
  const ascending = [...seen.deals].sort((a, b) => a.amount - b.amount);
  const spectra = seen.unknown.map(({ points }) => spectrumOf(points, mixture));
  for (const chanceOf of states) {
    const grid: RevenueGrid = { step: mixture.step, mass: Float64Array.from(start), top: startTop };
    const rest = momentsOf(small, chanceOf);
    if (rest.mean > 0) addNormal(grid, rest.mean, rest.variance);
    for (const { amount, probability } of ascending) {
      addTwoPoint(grid, { amount, probability: chanceOf(probability) });
    }
    addMixtures(
      grid,
      seen.unknown.map(({ points, probabilities }) => ({ points, probabilities: Array.from(probabilities, chanceOf) })),
      spectra,
    );
    for (let i = 0; i <= grid.top; i++) {
      mixture.mass[i] = (mixture.mass[i] as number) + (grid.mass[i] as number) / states.length;
    }
    mixture.top = Math.max(mixture.top, grid.top);
  }
  return mixture;
}
