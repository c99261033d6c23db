import type { ColumnBins } from './column-bins';

/** Sums of the rows of one node. */
export interface Sums {
  gradient: number;
  hessian: number;
  rows: number;
}

/** A way to part a node's rows by one column. */
export interface Split {
  column: number;
  /** Loss that it saves, > 0. */
  gain: number;
  /** For each bin of the column: 1 = goes left. */
  left: Uint8Array;
}

export interface SplitLimits {
  /** Rows that each side must have. */
  leastRows: number;
  /** Sum of second derivatives that each side must have. */
  leastHessian: number;
  /** Ridge penalty λ of a leaf's value, ≥ 0. */
  ridge: number;
  /** What a split must save at least, ≥ 0. */
  leastGain: number;
}

/** Rows' worth of "no difference" that a category's slope is shrunk by before categories are put in order. */
const LEVEL_SMOOTHING = 10;
/** Further ridge penalty where many categories are parted, which finds something in any noise. */
const LEVEL_RIDGE = 10;
const FEW_LEVELS = 4;

/**
 * Best split of a node on one column, `gain = ½ (G_l² / (H_l + λ) + G_r² / (H_r + λ) − G² / (H + λ))`, from the histogram of the column: gradient,
 * hessian and rows of each bin. Numbers are parted at an edge, missing ones going where it saves more; categories are put in the order of their slope first
 * (Fisher 1958), which finds the best of all 2^k partings. Bins without rows go with the heavier side.
 *
 * @param histogram three numbers a bin, beginning at `offset`
 * @returns null when no split keeps the limits
 * Source: Chen and Guestrin, XGBoost, KDD (2016); Ke et al., LightGBM, NIPS (2017).
 */
export function bestSplit(
  column: number,
  bins: ColumnBins,
  histogram: Float64Array,
  offset: number,
  node: Sums,
  limits: SplitLimits,
): Split | null {
  const order = bins.categorical ? slopeOrder(bins.count, histogram, offset) : ascending(bins.count);
  const ridge = limits.ridge + (bins.categorical && order.length > FEW_LEVELS ? LEVEL_RIDGE : 0);
  const missing = bins.categorical ? 0 : histogram[offset + 2]!;
  let best: { gain: number; cut: number; missingLeft: boolean } | null = null;
  for (const missingLeft of missing > 0 ? [false, true] : [false]) {
    let gradient = missingLeft ? histogram[offset]! : 0;
    let hessian = missingLeft ? histogram[offset + 1]! : 0;
    let rows = missingLeft ? missing : 0;
    // The last cut, all present values against the missing ones, is a split only where some are missing.
    const cuts = order.length - (missing > 0 && !missingLeft ? 0 : 1);
    for (let cut = 0; cut < cuts; cut++) {
      const at = offset + 3 * order[cut]!;
      if (histogram[at + 2] === 0) continue;
      gradient += histogram[at]!;
      hessian += histogram[at + 1]!;
      rows += histogram[at + 2]!;
      if (rows < limits.leastRows || hessian < limits.leastHessian) continue;
      if (node.rows - rows < limits.leastRows || node.hessian - hessian < limits.leastHessian) break;
      const other = node.gradient - gradient;
      const gain =
        (gradient * gradient) / (hessian + ridge) +
        (other * other) / (node.hessian - hessian + ridge) -
        (node.gradient * node.gradient) / (node.hessian + ridge);
      if (gain / 2 > Math.max(limits.leastGain, best?.gain ?? 1e-12)) best = { gain: gain / 2, cut, missingLeft };
    }
  }
  if (best === null) return null;
  const left = new Uint8Array(bins.count);
  for (let cut = 0; cut <= best.cut; cut++) left[order[cut]!] = 1;
  if (missing > 0) left[0] = Number(best.missingLeft);
  sendEmptyBins(left, histogram, offset, node, bins.categorical);
  return { column, gain: best.gain, left };
}

/** Bins of numbers in their order, kept by number of bins: asked for at every node of every tree. */
const kept: (readonly number[])[] = [];

function ascending(count: number): readonly number[] {
  kept[count] ??= Array.from({ length: count - 1 }, (_, at) => at + 1);
  return kept[count];
}

/** Bins with rows, by their shrunk slope. Missing is a category like the others. */
function slopeOrder(count: number, histogram: Float64Array, offset: number): number[] {
  const slopes = new Float64Array(count);
  const seen: number[] = [];
  for (let bin = 0; bin < count; bin++) {
    const at = offset + 3 * bin;
    if (histogram[at + 2] === 0) continue;
    slopes[bin] = histogram[at]! / (histogram[at + 1]! * (1 + LEVEL_SMOOTHING / histogram[at + 2]!));
    seen.push(bin);
  }
  return seen.sort((a, b) => slopes[a]! - slopes[b]! || a - b);
}

/** Numbers in between keep their place in the order; what was never seen here goes with the heavier side. */
function sendEmptyBins(left: Uint8Array, histogram: Float64Array, offset: number, node: Sums, categorical: boolean) {
  let hessian = 0;
  for (let bin = 0; bin < left.length; bin++) if (left[bin] === 1) hessian += histogram[offset + 3 * bin + 1]!;
  const heavier = Number(2 * hessian >= node.hessian);
  for (let bin = 0; bin < left.length; bin++) {
    if (histogram[offset + 3 * bin + 2] === 0 && (categorical || bin === 0)) left[bin] = heavier;
  }
}
