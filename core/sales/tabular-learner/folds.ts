/** One test of the past: learn from `train`, predict `test`. Places of rows, ascending. */
export interface Fold {
  train: Int32Array;
  test: Int32Array;
  /** All rows within the horizon: those of `test` and what follows, which the tests of later origins predict again. For what depends on how far ahead one looks. */
  ahead: Int32Array;
}

export interface FoldRows {
  /** Ascending. */
  order: Float64Array;
  group: Int32Array | null;
}

/** Share of the rows that the first test learns from. */
const FIRST = 0.4;
const FEW_ORIGINS = 5;
const MANY_ORIGINS = 10;
/** Rows that a test should predict, where the horizon is shorter than that. */
const LEAST_TEST = 200;
const LEAST_TRAIN = 16;

/**
 * Rolling origins: at each of several times learn from what was known then and predict what came next. Where the order doesn't tell deals
 * apart, every fifth deal is predicted from the others.
 *
 * A deal is never on both sides. Where a deal has several rows (seen again and again while open), whole deals are put in the order of their first row and teach with
 * their outcome even where it came later: leaving those out would teach from the quickly decided alone.
 *
 * @param horizonRows how many rows will be predicted before the model learns again
 */
export function rollingOrigins(rows: FoldRows, horizonRows: number): Fold[] {
  const { order } = rows;
  const n = order.length;
  const group = rows.group ?? Int32Array.from({ length: n }, (_, row) => row);
  const first = firstOrders(group, order);
  const begin = Float64Array.from(group, each => first.get(each)!);
  const sorted = begin.slice().sort();
  const count = horizonRows < n / 15 ? MANY_ORIGINS : FEW_ORIGINS;
  const bounds: number[] = [];
  for (let k = 0; k <= count; k++) {
    const place = Math.floor(n * (FIRST + ((1 - FIRST) * k) / count));
    const bound = k === count ? Number.POSITIVE_INFINITY : sorted[place]!;
    if (bound > sorted[0]! && bound !== bounds.at(-1)) bounds.push(bound);
  }
  const folds: Fold[] = [];
  for (let k = 0; k + 1 < bounds.length; k++) {
    const [from, to] = [bounds[k]!, bounds[k + 1]!];
    const isKnown = (row: number) => begin[row]! < from;
    const train = Int32Array.from({ length: n }, (_, row) => row).filter(isKnown);
    const horizon = Math.max(LEAST_TEST, horizonRows);
    const ahead = Int32Array.from({ length: n }, (_, row) => row).filter(row => begin[row]! >= from);
    const test = ahead.filter(row => begin[row]! < to).subarray(0, horizon);
    if (train.length >= LEAST_TRAIN && test.length > 0) folds.push({ train, test, ahead: ahead.subarray(0, horizon) });
  }
  return folds.length === 0 ? everyFifth(group) : folds;
}

function firstOrders(group: Int32Array, order: Float64Array): Map<number, number> {
  const first = new Map<number, number>();
  for (let row = 0; row < group.length; row++) if (!first.has(group[row]!)) first.set(group[row]!, order[row]!);
  return first;
}

function everyFifth(group: Int32Array): Fold[] {
  const places = new Map<number, number>();
  for (const each of group) if (!places.has(each)) places.set(each, places.size);
  const part = Int32Array.from(group, each => places.get(each)! % FEW_ORIGINS);
  const all = Int32Array.from(group.keys());
  return Array.from({ length: FEW_ORIGINS }, (_, k) => {
    const test = all.filter(row => part[row] === k);
    return { train: all.filter(row => part[row] !== k), test, ahead: test };
  }).filter(({ train, test }) => train.length >= LEAST_TRAIN && test.length > 0);
}
