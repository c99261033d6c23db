import { logit } from './logit';
import { minimise } from './minimise';
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
 * variance 1/λ), by L-BFGS. Rows of one outcome only are taken: half odds, worth 0.0001 row of each outcome, keep the intercept finite.
 *
 * @throws RangeError for λ ≤ 0 or unequal lengths
 * Source: Hastie, Tibshirani and Friedman, The Elements of Statistical Learning (2nd ed., 2009), section 4.4.
 * @example ridgeLogistic({ rows: sparseRows([x]), target, ridge: 1 }) // { intercept, coefficients: [slope of x] }
 */
export function ridgeLogistic({ rows, target, weights, ridge, start }: RidgeLogisticInput): RidgeLogistic {
  const { starts, indices, values, columns } = rows;
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
  const { at } = minimise(
    (x, gradient) => {
      gradient.fill(0);
      const intercept = x[columns]!;
      const [prior, half] = logLoss(intercept, 0.5);
      let loss = 2 * PRIOR * prior;
      let slope = 2 * PRIOR * half;
      for (let row = 0; row < n; row++) {
        let score = intercept;
        for (let i = starts[row]!; i < starts[row + 1]!; i++) score += values[i]! * x[indices[i]!]!;
        const weight = weights === undefined ? 1 : weights[row]!;
        const y = target[row]!;
        const power = Math.exp(-Math.abs(score));
        loss += weight * (Math.max(score, 0) - score * y + Math.log1p(power));
        const residual = weight * ((score >= 0 ? 1 : power) / (1 + power) - y);
        slope += residual;
        for (let i = starts[row]!; i < starts[row + 1]!; i++) gradient[indices[i]!]! += residual * values[i]!;
      }
      for (let column = 0; column < columns; column++) {
        loss += 0.5 * penalty[column]! * x[column]! ** 2;
        gradient[column]! += penalty[column]! * x[column]!;
      }
      gradient[columns] = slope;
      // The mean of the rows, so that the search's tolerance means the same for few and many.
      for (let i = 0; i <= columns; i++) gradient[i]! /= total;
      return loss / total;
    },
    begin,
    { tolerance: 1e-6, iterations: 300 },
  );
  return { intercept: at[columns]!, coefficients: at.slice(0, columns) };
}

/** Log loss of a score against a share, and its derivative. */
function logLoss(score: number, share: number): [number, number] {
  const power = Math.exp(-Math.abs(score));
  return [Math.max(score, 0) - score * share + Math.log1p(power), (score >= 0 ? 1 : power) / (1 + power) - share];
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
