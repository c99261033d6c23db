import { bestSplit, type Split, type SplitLimits, type Sums } from './best-split';
import type { ColumnBins } from './column-bins';

/** Rows of all columns as bins. */
export interface BinnedColumns {
  bins: readonly ColumnBins[];
  /** For each column, the bin of each row. */
  codes: readonly Uint8Array[];
}

/** A binary tree as parallel arrays; node 0 is the root. */
export interface RegressionTree {
  /** Column that an inner node asks; −1 at a leaf. */
  column: Int32Array;
  left: Int32Array;
  right: Int32Array;
  /** Where the node's row of `masks` begins: for each bin of its column, 1 = go left. */
  mask: Int32Array;
  masks: Uint8Array;
  /** Output of a leaf; at an inner node the mean of its leaves by `cover`. */
  value: Float64Array;
  /** Sum of second derivatives of the training rows. */
  cover: Float64Array;
}

export interface TreeLimits extends SplitLimits {
  /** Most leaves, ≥ 1. */
  leaves: number;
}

interface Leaf extends Sums {
  node: number;
  from: number;
  to: number;
  histogram: Float64Array;
  split: Split | null;
}

/** Grown tree, and where the rows of each leaf stand in `rows`, which is put in the order of the leaves. */
export interface GrownTree {
  tree: RegressionTree;
  leaves: { node: number; from: number; to: number }[];
}

/**
 * Regression tree on first and second derivatives of a loss, grown leaf by leaf: the leaf whose best split saves most is parted next. Leaf value `−G / (H + λ)`.
 * The histogram of the larger child is that of its parent less that of the smaller one.
 *
 * @param rows numbers of the rows to learn from; their order changes
 * @param columns numbers of the columns that may be asked
 * Source: Ke et al., LightGBM: a highly efficient gradient boosting decision tree, NIPS (2017).
 */
export function growTree(
  { bins, codes }: BinnedColumns,
  rows: Int32Array,
  columns: readonly number[],
  gradients: Float64Array,
  hessians: Float64Array,
  limits: TreeLimits,
): GrownTree {
  const offsets = new Int32Array(bins.length);
  let size = 0;
  for (const column of columns) {
    offsets[column] = size;
    size += 3 * bins[column]!.count;
  }
  // In the order of the leaf, so that each column reads them one after the other.
  const ownGradients = new Float64Array(rows.length);
  const ownHessians = new Float64Array(rows.length);
  const histogramOf = (from: number, to: number): Float64Array => {
    const histogram = new Float64Array(size);
    for (let i = from; i < to; i++) {
      ownGradients[i] = gradients[rows[i]!]!;
      ownHessians[i] = hessians[rows[i]!]!;
    }
    for (const column of columns) {
      addColumn(histogram, offsets[column]!, codes[column]!, rows, ownGradients, ownHessians, from, to);
    }
    return histogram;
  };
  const leafOf = (node: number, from: number, to: number, histogram: Float64Array): Leaf => {
    let gradient = 0;
    let hessian = 0;
    for (let i = from; i < to; i++) {
      gradient += gradients[rows[i]!]!;
      hessian += hessians[rows[i]!]!;
    }
    const sums = { gradient, hessian, rows: to - from };
    let split: Split | null = null;
    for (const column of to - from < 2 * limits.leastRows ? [] : columns) {
      const found = bestSplit(column, bins[column]!, histogram, offsets[column]!, sums, limits);
      if (found !== null && found.gain > (split?.gain ?? 0)) split = found;
    }
    return { ...sums, node, from, to, histogram, split };
  };

  const inner: { node: number; split: Split; left: number; right: number }[] = [];
  const leaves = [leafOf(0, 0, rows.length, histogramOf(0, rows.length))];
  const spare = new Int32Array(rows.length);
  let nodes = 1;
  while (leaves.length < limits.leaves) {
    let next = -1;
    for (const [at, { split }] of leaves.entries()) {
      if (split !== null && split.gain > (leaves[next]?.split?.gain ?? 0)) next = at;
    }
    const parent = leaves[next];
    if (parent === undefined || parent.split === null) break;
    const middle = part(rows, spare, parent.from, parent.to, codes[parent.split.column]!, parent.split.left);
    const leftIsSmaller = middle - parent.from <= parent.to - middle;
    const small = leftIsSmaller ? histogramOf(parent.from, middle) : histogramOf(middle, parent.to);
    const large = parent.histogram;
    for (let i = 0; i < size; i++) large[i]! -= small[i]!;
    inner.push({ node: parent.node, split: parent.split, left: nodes, right: nodes + 1 });
    leaves[next] = leafOf(nodes++, parent.from, middle, leftIsSmaller ? small : large);
    leaves.push(leafOf(nodes++, middle, parent.to, leftIsSmaller ? large : small));
  }
  return { tree: asArrays(nodes, inner, leaves, limits.ridge), leaves };
}

function addColumn(
  histogram: Float64Array,
  offset: number,
  code: Uint8Array,
  rows: Int32Array,
  gradients: Float64Array,
  hessians: Float64Array,
  from: number,
  to: number,
): void {
  for (let i = from; i < to; i++) {
    const at = offset + 3 * code[rows[i]!]!;
    histogram[at]! += gradients[i]!;
    histogram[at + 1]! += hessians[i]!;
    histogram[at + 2]! += 1;
  }
}

/** Rows `from`…`to` with those that go left first, each side in its old order. @returns where the right side begins */
function part(rows: Int32Array, spare: Int32Array, from: number, to: number, code: Uint8Array, left: Uint8Array) {
  let middle = from;
  let right = 0;
  for (let i = from; i < to; i++) {
    const row = rows[i]!;
    if (left[code[row]!] === 1) rows[middle++] = row;
    else spare[right++] = row;
  }
  rows.set(spare.subarray(0, right), middle);
  return middle;
}

function asArrays(
  nodes: number,
  inner: readonly { node: number; split: Split; left: number; right: number }[],
  leaves: readonly Leaf[],
  ridge: number,
): RegressionTree {
  const tree: RegressionTree = {
    column: new Int32Array(nodes).fill(-1),
    left: new Int32Array(nodes),
    right: new Int32Array(nodes),
    mask: new Int32Array(nodes),
    masks: new Uint8Array(inner.reduce((sum, { split }) => sum + split.left.length, 0)),
    value: new Float64Array(nodes),
    cover: new Float64Array(nodes),
  };
  for (const { node, gradient, hessian } of leaves) {
    tree.value[node] = hessian + ridge > 0 ? -gradient / (hessian + ridge) : 0;
    tree.cover[node] = hessian;
  }
  let end = 0;
  for (const { node, split, left, right } of inner) {
    tree.column[node] = split.column;
    tree.left[node] = left;
    tree.right[node] = right;
    tree.mask[node] = end;
    tree.masks.set(split.left, end);
    end += split.left.length;
  }
  return tree;
}

/** Fills value and cover of the inner nodes from their leaves; children have higher numbers than their parent. */
export function fillInnerNodes(tree: RegressionTree): void {
  for (let node = tree.column.length - 1; node >= 0; node--) {
    if (tree.column[node] === -1) continue;
    const [left, right] = [tree.left[node]!, tree.right[node]!];
    const cover = tree.cover[left]! + tree.cover[right]!;
    tree.cover[node] = cover;
    tree.value[node] = (tree.cover[left]! * tree.value[left]! + tree.cover[right]! * tree.value[right]!) / cover;
  }
}

/** Leaf that a row of bins falls into. */
export function leafOfRow(tree: RegressionTree, codes: readonly Uint8Array[], row: number): number {
  let node = 0;
  for (let column = tree.column[0]!; column !== -1; column = tree.column[node]!) {
    const goesLeft = tree.masks[tree.mask[node]! + codes[column]![row]!] === 1;
    node = goesLeft ? tree.left[node]! : tree.right[node]!;
  }
  return node;
}
