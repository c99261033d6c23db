import type { RevenueGrid } from './revenue-grid';

/** Below this chance of no event at all the recursion would underflow; so many events are as good as normal. */
const LEAST_CHANCE_OF_NONE = 1e-200;

export interface CompoundCount {
  /** Expected number of events > 0. */
  count: number;
  /** Windows that the count was learned in > 0; the variance of the count is count · (1 + 1 / windows). */
  windows: number;
  /** What one event is worth, each equally likely, at least one, ≥ 0. */
  amounts: readonly number[];
  /** Of the sum. */
  mean: number;
  variance: number;
}

/** Share of the variance that putting the amounts on the steps may add. */
const MOST_ADDED = 0.01;
const FINEST = 32;

/**
 * Fills an empty grid with the distribution of a sum of a negative binomial number of independent amounts, by Panjer's recursion
 * `g_k = (1 / (1 − a f_0)) Σ_j (a + b j / k) f_j g_{k−j}` with `a = 1 / (windows + 1)`, `r = count · windows`, `b = (r − 1) a`,
 * `g_0 = ((1 − a) / (1 − a f_0))^r`. Amounts that are small beside a step are summed on finer steps first: each one that is split over two bins widens the sum.
 * A sum of very many events is set as a normal of the same mean and variance, cut at 0.
 *
 * Source: Panjer, Recursive Evaluation of a Family of Compound Distributions, ASTIN Bulletin 12 (1981).
 */
export function fillCompound(grid: RevenueGrid, compound: CompoundCount): void {
  const { mass, step } = grid;
  const last = mass.length - 1;
  let finer = 1;
  while (finer < FINEST && addedVariance(compound, step / finer) > MOST_ADDED * compound.variance) finer *= 2;
  mass.fill(0);
  grid.top = last;
  const sums = sumsOf(compound, step / finer, last * finer);
  if (sums === null) fillNormal(grid, compound.mean, Math.sqrt(compound.variance));
  else {
    for (let k = 0; k < sums.length; k++) {
      const bin = Math.floor(k / finer);
      const upper = (sums[k]! * (k - bin * finer)) / finer;
      mass[bin]! += sums[k]! - upper;
      mass[bin + 1]! += upper;
    }
  }
  let total = 0;
  for (let i = 0; i < last; i++) total += mass[i] as number;
  mass[last] = Math.max(0, 1 - total);
}

/** What splitting each amount over the two steps around it adds to the variance of the sum. */
function addedVariance({ count, amounts }: CompoundCount, step: number): number {
  let sum = 0;
  for (const amount of amounts) {
    const over = amount / step - Math.floor(amount / step);
    sum += over * (1 - over);
  }
  return (count * step * step * sum) / amounts.length;
}

/** The first `length` masses of the sum; null where the recursion would underflow. */
function sumsOf({ count, windows, amounts }: CompoundCount, step: number, length: number): Float64Array | null {
  const severity = severityOnGrid(amounts, step, length);
  const none = severity.get(0) ?? 0;
  const a = 1 / (windows + 1);
  const r = count * windows;
  const first = ((1 - a) / (1 - a * none)) ** r;
  if (first < LEAST_CHANCE_OF_NONE) return null;
  const b = (r - 1) * a;
  const bins = [...severity].filter(([bin]) => bin > 0).sort((left, right) => left[0] - right[0]);
  const sums = new Float64Array(length);
  sums[0] = first;
  for (let k = 1; k < length; k++) {
    let sum = 0;
    for (const [bin, chance] of bins) {
      if (bin > k) break;
      sum += (a + (b * bin) / k) * chance * sums[k - bin]!;
    }
    sums[k] = sum / (1 - a * none);
  }
  return sums;
}

function severityOnGrid(amounts: readonly number[], step: number, last: number): Map<number, number> {
  const severity = new Map<number, number>();
  const add = (bin: number, chance: number) =>
    severity.set(Math.min(bin, last), (severity.get(Math.min(bin, last)) ?? 0) + chance);
  for (const amount of amounts) {
    const position = amount / step;
    const bin = Math.floor(position);
    add(bin, (1 - (position - bin)) / amounts.length);
    add(bin + 1, (position - bin) / amounts.length);
  }
  return severity;
}

function fillNormal({ mass, step }: RevenueGrid, mean: number, deviation: number): void {
  let total = 0;
  for (let i = 0; i < mass.length - 1; i++) {
    const z = (i * step - mean) / Math.max(deviation, step / 4);
    mass[i] = Math.exp((-z * z) / 2);
    total += mass[i] as number;
  }
  for (let i = 0; i < mass.length - 1; i++) mass[i] = (mass[i] as number) / total;
}
