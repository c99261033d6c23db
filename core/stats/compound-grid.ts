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

/**
 * Fills an empty grid with the distribution of a sum of a negative binomial number of independent amounts, by Panjer's recursion
 * `g_k = (1 / (1 − a f_0)) Σ_j (a + b j / k) f_j g_{k−j}` with `a = 1 / (windows + 1)`, `r = count · windows`, `b = (r − 1) a`,
 * `g_0 = ((1 − a) / (1 − a f_0))^r`. A sum of very many events is set as a normal of the same mean and variance, cut at 0.
 *
 * Source: Panjer, Recursive Evaluation of a Family of Compound Distributions, ASTIN Bulletin 12 (1981).
 */
export function fillCompound(grid: RevenueGrid, compound: CompoundCount): void {
  const { mass } = grid;
  const last = mass.length - 1;
  const severity = severityOnGrid(compound.amounts, grid);
  const none = severity.get(0) ?? 0;
  const a = 1 / (compound.windows + 1);
  const r = compound.count * compound.windows;
  const first = ((1 - a) / (1 - a * none)) ** r;
  mass.fill(0);
  grid.top = last;
  if (first < LEAST_CHANCE_OF_NONE) fillNormal(grid, compound.mean, Math.sqrt(compound.variance));
  else {
    const b = (r - 1) * a;
    const bins = [...severity].filter(([bin]) => bin > 0).sort((left, right) => left[0] - right[0]);
    mass[0] = first;
    for (let k = 1; k < last; k++) {
      let sum = 0;
      for (const [bin, chance] of bins) {
        if (bin > k) break;
        sum += (a + (b * bin) / k) * chance * (mass[k - bin] as number);
      }
      mass[k] = sum / (1 - a * none);
    }
  }
  let total = 0;
  for (let i = 0; i < last; i++) total += mass[i] as number;
  mass[last] = Math.max(0, 1 - total);
}

function severityOnGrid(amounts: readonly number[], { step, mass }: RevenueGrid): Map<number, number> {
  const severity = new Map<number, number>();
  const last = mass.length - 1;
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
