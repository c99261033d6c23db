import { logit } from './logit';
import { minimise } from './minimise';
import { solvePositive } from './solve-positive';
import type { SparseRows } from './sparse-rows';

export interface RidgeLogistic {
  /** Log-odds where all columns are 0. */
  intercept: number;
  /** Log-odds per unit of each column. */
  coefficients: Float64Array;
}

export interface RidgeLogisticInput {
  rows: SparseRows;
  /** 0…1 each. */
  target: Float64Array;
  /** ≥ 0, not all 0; 1 each when left out. */
  weights?: Float64Array;
  /** Penalty λ > 0 on squared coefficients: of all columns, or one for each. The intercept has none. */
  ridge: number | Float64Array;
  /** Where the search begins, e.g. the fit for another λ; the result depends on it only by rounding. */
  start?: RidgeLogistic;
}

/** Rows' worth of even odds in the intercept, so that rows of one outcome alone don't send it to infinity. */
const PRIOR = 1e-4;

/**
 * Logistic regression with a ridge penalty: minimises `Σ w (ln(1 + e^s) − y s) + ½ Σ λ β²`, `s = β0 + xβ` (maximum a posteriori under normal coefficients of
 * variance 1/λ), by Newton's method for few columns and by L-BFGS for many. Rows of one outcome only are taken: half odds, worth 0.0001 row of each outcome, keep the intercept finite.
 *
 * @throws RangeError for λ ≤ 0 or unequal lengths
 * Source: Hastie, Tibshirani and Friedman, The Elements of Statistical Learning (2nd ed., 2009), section 4.4.
 * @example ridgeLogistic({ rows: sparseRows([x]), target, ridge: 1 }) // { intercept, coefficients: [slope of x] }
 */
export function ridgeLogistic({ rows, target, weights, ridge, start }: RidgeLogisticInput): RidgeLogistic {
  const { starts, columns } = rows;
  const n = target.length;
  if (starts.length !== n + 1) throw new RangeError(`logistic regression: ${n} targets for ${starts.length - 1} rows`);
  const penalty = typeof ridge === 'number' ? new Float64Array(columns).fill(ridge) : ridge;
  if (penalty.length !== columns || !penalty.every(value => value > 0)) {
    throw new RangeError('logistic regression: needs a penalty above 0 for each column');
  }
  let total = 2 * PRIOR;
  let won = PRIOR;
  for (let row = 0; row < n; row++) {
    total += weights?.[row] ?? 1;
    won += (weights?.[row] ?? 1) * target[row]!;
  }
  const begin = new Float64Array(columns + 1);
  begin[columns] = start?.intercept ?? logit(won / total);
  if (start !== undefined) begin.set(start.coefficients);
  const problem: Problem = { rows, target, weights, penalty, total };
  const at =
    (columns <= MOST_NEWTON ? newton(problem, begin) : null) ??
    minimise((x, gradient) => penalisedLoss(problem, x, gradient, null), begin, { tolerance: 1e-6, iterations: 300 })
      .at;
  return { intercept: at[columns]!, coefficients: at.slice(0, columns) };
}

/** Columns up to which the matrix of second derivatives is cheaper than many steps without it. */
const MOST_NEWTON = 400;

interface Problem {
  rows: SparseRows;
  target: Float64Array;
  weights: Float64Array | undefined;
  penalty: Float64Array;
  /** Of the weights, the prior's included. */
  total: number;
}

/**
 * Mean penalised loss at `x` (the coefficients, then the intercept), so that tolerances mean the same for few rows and many; its gradient, and where wanted the lower
 * triangle of its second derivatives.
 */
function penalisedLoss(
  { rows: { starts, indices, values, columns }, target, weights, penalty, total }: Problem,
  x: Float64Array,
  gradient: Float64Array,
  hessian: Float64Array | null,
): number {
  gradient.fill(0);
  hessian?.fill(0);
  const size = columns + 1;
  const intercept = x[columns]!;
  let loss = 0;
  let slope = 0;
  let curvature = 0;
  for (let row = 0; row < target.length; row++) {
    const from = starts[row]!;
    const to = starts[row + 1]!;
    let score = intercept;
    for (let i = from; i < to; i++) score += values[i]! * x[indices[i]!]!;
    const weight = weights === undefined ? 1 : weights[row]!;
    const power = Math.exp(-Math.abs(score));
    const p = (score >= 0 ? 1 : power) / (1 + power);
    loss += weight * (Math.max(score, 0) - score * target[row]! + Math.log1p(power));
    const residual = weight * (p - target[row]!);
    slope += residual;
    for (let i = from; i < to; i++) gradient[indices[i]!]! += residual * values[i]!;
    if (hessian === null) continue;
    const bend = weight * p * (1 - p);
    curvature += bend;
    for (let i = from; i < to; i++) {
      const column = indices[i]!;
      const own = bend * values[i]!;
      hessian[columns * size + column]! += own;
      for (let k = from; k <= i; k++) {
        const other = indices[k]!;
        hessian[column > other ? column * size + other : other * size + column]! += own * values[k]!;
      }
    }
  }
  const [prior, half, bend] = priorLoss(intercept);
  loss += prior;
  gradient[columns] = slope + half;
  for (let column = 0; column < columns; column++) {
    loss += 0.5 * penalty[column]! * x[column]! ** 2;
    gradient[column]! += penalty[column]! * x[column]!;
    if (hessian !== null) hessian[column * size + column]! += penalty[column]!;
  }
  if (hessian !== null) {
    hessian[columns * size + columns] = curvature + bend;
    for (let i = 0; i < hessian.length; i++) hessian[i]! /= total;
  }
  for (let i = 0; i <= columns; i++) gradient[i]! /= total;
  return loss / total;
}

/** Loss of the intercept under the prior's two half rows, and its derivatives. */
function priorLoss(score: number): [number, number, number] {
  const power = Math.exp(-Math.abs(score));
  const p = (score >= 0 ? 1 : power) / (1 + power);
  return [
    2 * PRIOR * (Math.max(score, 0) - score / 2 + Math.log1p(power)),
    2 * PRIOR * (p - 0.5),
    2 * PRIOR * p * (1 - p),
  ];
}

/** Newton's method with halved steps where a full one would go uphill; null where rounding spoils the matrix. */
function newton(problem: Problem, start: Float64Array): Float64Array | null {
  const size = start.length;
  const gradient = new Float64Array(size);
  const hessian = new Float64Array(size * size);
  let x = start;
  let loss = penalisedLoss(problem, x, gradient, hessian);
  for (let iteration = 0; iteration < 50; iteration++) {
    const step = gradient.slice();
    if (!solvePositive(hessian, step)) return null;
    let decrease = 0;
    for (let i = 0; i < size; i++) decrease += step[i]! * gradient[i]!;
    if (decrease < 1e-10) return x;
    let scale = 1;
    let next = x;
    let reached = Number.POSITIVE_INFINITY;
    for (; scale > 1e-6 && !(reached <= loss - 1e-4 * scale * decrease); scale /= 2) {
      next = x.map((value, i) => value - scale * step[i]!);
      reached = penalisedLoss(problem, next, gradient, hessian);
    }
    if (!(reached < loss)) return x;
    x = next;
    loss = reached;
  }
  return x;
}

/** Log-odds of each row. */
export function logisticScores(
  { intercept, coefficients }: RidgeLogistic,
  { starts, indices, values }: SparseRows,
): Float64Array {
  const scores = new Float64Array(starts.length - 1).fill(intercept);
  for (let row = 0; row < scores.length; row++) {
    for (let i = starts[row]!; i < starts[row + 1]!; i++) scores[row]! += values[i]! * coefficients[indices[i]!]!;
  }
  return scores;
}
