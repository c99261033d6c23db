import { seededRandom } from './seeded-random';
import type { SparseRows } from './sparse-rows';
import { step, type Watch } from './watch';

export interface LinearSvmOptions {
  /** Price of a missed margin, > 0. */
  cost: number;
  /** Order in which rows that are not yet settled are visited. */
  seed: number;
  /** Ends when the violations of a pass over all rows differ by less, > 0. */
  tolerance: number;
  mostPasses: number;
}
/** Signed distance of a row: `bias + Σ weights[j] · x[j]`; above 0 speaks for the positive class. */
export interface LinearSvm {
  weights: Float64Array;
  bias: number;
  /** The part that each row has in it, ≥ 0: a similar problem is solved sooner from here. */
  parts: Float32Array;
}

/** A row with no part in the result whose margin is exceeded by this much is left out of the passes until the end: hardly any comes back. */
const CLEAR_MARGIN = 0.3;

export const LINEAR_SVM_DEFAULTS: LinearSvmOptions = { cost: 1, seed: 1, tolerance: 0.1, mostPasses: 1000 };

/**
 * Linear support vector machine with squared hinge loss: minimises ½(|w|² + b²) + C Σ_i v_i max(0, 1 − y_i (w·x_i + b))² by dual coordinate descent with shrinking.
 * Rows should come in no order. Time per pass is linear in the entries of the rows that are not yet settled.
 *
 * @param positive 1 for rows of the positive class, 0 for the others
 * @param rowWeights v, > 0; 1 each when null
 * @param start parts to begin with, ≥ 0, one per row: they change the time, and the result within the tolerance; none when null
 * @throws Cancelled
 * Source: Hsieh, Chang, Lin, Keerthi, Sundararajan, A dual coordinate descent method for large-scale linear SVM, ICML 2008, algorithm 3.
 * @example linearSvm(sparseRows([Float64Array.of(-1, 1)]), Uint8Array.of(0, 1), null).weights[0] // 0.8 at C = 1: 2C·2 / (1 + 2C·2)
 */
export function linearSvm(
  x: SparseRows,
  positive: Uint8Array,
  rowWeights: Float64Array | null,
  options: LinearSvmOptions = LINEAR_SVM_DEFAULTS,
  watch?: Watch,
  start: Float32Array | null = null,
): LinearSvm {
  const { starts, indices, values } = x;
  const rows = starts.length - 1;
  const weights = new Float64Array(x.columns);
  let bias = 0;
  const alpha = new Float64Array(rows);
  if (start !== null) {
    for (let row = 0; row < rows; row++) {
      if (start[row] === 0) continue;
      alpha[row] = start[row]!;
      const signed = positive[row] === 1 ? alpha[row]! : -alpha[row]!;
      bias += signed;
      for (let j = starts[row]!; j < starts[row + 1]!; j++) weights[indices[j]!]! += signed * values[j]!;
    }
  }
  const squares = squaresOf(x);
  const order = Int32Array.from({ length: rows }, (_, at) => at);
  const random = seededRandom(options.seed);
  let active = rows;
  // A row at its bound whose gradient is above the highest of the last pass is left out until the end.
  let bound = CLEAR_MARGIN;
  for (let pass = 0; pass < options.mostPasses; pass++) {
    step(watch, 0);
    let highest = Number.NEGATIVE_INFINITY;
    let lowest = Number.POSITIVE_INFINITY;
    const all = active === rows;
    // Once around all rows goes as they lie in memory, which takes half the time.
    if (all) for (let at = 0; at < rows; at++) order[at] = at;
    else shuffle(order, active, random);
    for (let at = 0; at < active; at++) {
      const row = order[at]!;
      const sign = positive[row] === 1 ? 1 : -1;
      const own = alpha[row]!;
      const diagonal = 0.5 / (options.cost * (rowWeights === null ? 1 : rowWeights[row]!));
      const from = starts[row]!;
      const to = starts[row + 1]!;
      const gradient = sign * (bias + product(weights, indices, values, from, to)) - 1 + own * diagonal;
      if (own === 0 && gradient > bound) {
        active--;
        order[at] = order[active]!;
        order[active] = row;
        at--;
        continue;
      }
      const violation = own === 0 ? Math.min(0, gradient) : gradient;
      highest = Math.max(highest, violation);
      lowest = Math.min(lowest, violation);
      const after = Math.max(0, own - gradient / (squares[row]! + 1 + diagonal));
      if (after === own) continue;
      alpha[row] = after;
      const change = (after - own) * sign;
      bias += change;
      for (let j = from; j < to; j++) weights[indices[j]!]! += change * values[j]!;
    }
    bound = highest > 0 ? Math.min(highest, CLEAR_MARGIN) : CLEAR_MARGIN;
    if (highest - lowest > options.tolerance) continue;
    if (all) break;
    // All is settled among the rows left in: look once more at those left out.
    active = rows;
    bound = CLEAR_MARGIN;
  }
  return { weights, bias, parts: Float32Array.from(alpha) };
}

/** Four sums at a time: each waits for its own last addition only. */
function product(
  weights: Float64Array,
  indices: Int32Array,
  values: SparseRows['values'],
  from: number,
  to: number,
): number {
  let [one, two, three, four] = [0, 0, 0, 0];
  let j = from;
  for (; j + 3 < to; j += 4) {
    one += weights[indices[j]!]! * values[j]!;
    two += weights[indices[j + 1]!]! * values[j + 1]!;
    three += weights[indices[j + 2]!]! * values[j + 2]!;
    four += weights[indices[j + 3]!]! * values[j + 3]!;
  }
  for (; j < to; j++) one += weights[indices[j]!]! * values[j]!;
  return one + two + (three + four);
}

/** One matrix mostly serves many machines, one per label. */
const squaresKnown = new WeakMap<SparseRows, Float64Array>();

function squaresOf(x: SparseRows): Float64Array {
  const known = squaresKnown.get(x);
  if (known !== undefined) return known;
  const { starts, values } = x;
  const squares = new Float64Array(starts.length - 1);
  for (let row = 0; row < squares.length; row++) {
    let sum = 0;
    for (let j = starts[row]!; j < starts[row + 1]!; j++) sum += values[j]! * values[j]!;
    squares[row] = sum;
  }
  squaresKnown.set(x, squares);
  return squares;
}

function shuffle(order: Int32Array, length: number, random: () => number): void {
  for (let at = 0; at < length; at++) {
    const other = at + Math.floor(random() * (length - at));
    const row = order[at]!;
    order[at] = order[other]!;
    order[other] = row;
  }
}
