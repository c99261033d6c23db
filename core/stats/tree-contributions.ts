import type { BoostedTrees } from './boosted-trees';
import { binOf } from './column-bins';

/** A score as a sum: `base` + Σ `byColumn`. */
export interface Contributions {
  /** Score of a row of which nothing is known. */
  base: number;
  byColumn: Float64Array;
}

/**
 * What each column adds to the score of one row: along the row's path through each tree, each question changes the mean of what is still possible, and the change
 * belongs to the column that was asked (Saabas 2014). The sum is the score exactly. Unlike Shapley values it depends on the order of the questions.
 *
 * @param values the row, in the order of the training columns; NaN = missing
 * @returns in the unit of the score
 * @example base + byColumn.reduce((a, b) => a + b) === boostedScores(model, values.map(v => Float64Array.of(v)))[0] // but for rounding
 */
export function treeContributions(model: BoostedTrees, values: ArrayLike<number>): Contributions {
  const codes = model.bins.map((bins, column) => binOf(bins, values[column]!));
  const byColumn = new Float64Array(model.bins.length);
  let base = model.start;
  for (const { column, left, right, mask, masks, value } of model.trees) {
    base += value[0]!;
    let node = 0;
    while (column[node] !== -1) {
      const asked = column[node]!;
      const next = masks[mask[node]! + codes[asked]!] === 1 ? left[node]! : right[node]!;
      byColumn[asked]! += value[next]! - value[node]!;
      node = next;
    }
  }
  return { base, byColumn };
}
