import { studentTQuantile } from './student-t-quantile';

export interface LeastSquares {
  /** β0 (intercept) first, then one per column. */
  coefficients: number[];
  /** Standard error of each coefficient; null when no degree of freedom is left. */
  standardErrors: number[] | null;
  /** Share of the variance explained, 0…1; null when y does not vary. */
  rSquared: number | null;
  /** n − number of coefficients. */
  degreesOfFreedom: number;
  /** Standard deviation s of the residuals, in the unit of y; null when no degree of freedom is left. */
  residualDeviation: number | null;
  /** (XᵀX)⁻¹, intercept first. */
  inverse: number[][];
}

/**
 * Multiple linear regression `y = β0 + β1x1 + … + ε` by least squares: `β = (XᵀX)⁻¹Xᵀy`, standard errors `√(s² (XᵀX)⁻¹_jj)` with
 * `s² = Σ e² / (n − k)`, `R² = 1 − Σ e² / Σ (y − ȳ)²`.
 *
 * @param rows the x of each observation, all of one length
 * @param y as many as rows
 * @returns null when there are fewer rows than coefficients, or when the columns depend on each other
 * Source: Greene, Econometric Analysis (7th ed., 2012), chapters 3 and 4.
 * @example leastSquares([[0], [1], [2]], [1, 3, 5]) // coefficients [1, 2], rSquared 1
 */
export function leastSquares(rows: readonly (readonly number[])[], y: readonly number[]): LeastSquares | null {
  const k = (rows[0]?.length ?? 0) + 1;
  const n = rows.length;
  if (n < k || n !== y.length) return null;
  const design = rows.map(row => [1, ...row]);
  const gram = Array.from({ length: k }, (_, i) =>
    Array.from({ length: k }, (_, j) => sum(design, row => (row[i] as number) * (row[j] as number))),
  );
  const inverse = invert(gram);
  if (inverse === null) return null;
  const moment = Array.from({ length: k }, (_, i) => sum(design, (row, at) => (row[i] as number) * (y[at] as number)));
  const coefficients = inverse.map(line => sum(line, (value, j) => value * (moment[j] as number)));
  const average = sum(y, value => value) / n;
  const residual = sum(design, (row, at) => {
    const fitted = sum(row, (value, j) => value * (coefficients[j] as number));
    return ((y[at] as number) - fitted) ** 2;
  });
  const total = sum(y, value => (value - average) ** 2);
  const degreesOfFreedom = n - k;
  return {
    coefficients,
    standardErrors:
      degreesOfFreedom === 0
        ? null
        : inverse.map((line, i) => Math.sqrt(Math.max(0, (residual / degreesOfFreedom) * (line[i] as number)))),
    rSquared: total === 0 ? null : Math.max(0, 1 - residual / total),
    degreesOfFreedom,
    residualDeviation: degreesOfFreedom === 0 ? null : Math.sqrt(residual / degreesOfFreedom),
    inverse,
  };
}

/**
 * Where a further observation is to be expected: `ŷ ± t_{n−k} s √(1 + x₀ᵀ (XᵀX)⁻¹ x₀)`.
 *
 * @param row the x of the new observation
 * @param coverage share of such intervals that contain it, 0 < c < 1
 * @returns in the unit of y; null when no degree of freedom is left
 */
export function predictionInterval(
  { coefficients, degreesOfFreedom, residualDeviation, inverse }: LeastSquares,
  row: readonly number[],
  coverage: number,
): { low: number; expected: number; high: number } | null {
  if (residualDeviation === null) return null;
  const x = [1, ...row];
  const expected = sum(x, (value, i) => value * (coefficients[i] as number));
  const leverage = sum(x, (value, i) => value * sum(x, (other, j) => other * (inverse[i]?.[j] as number)));
  const half = studentTQuantile((1 + coverage) / 2, degreesOfFreedom) * residualDeviation * Math.sqrt(1 + leverage);
  return { low: expected - half, expected, high: expected + half };
}

function sum<T>(values: readonly T[], term: (value: T, index: number) => number): number {
  let total = 0;
  for (let i = 0; i < values.length; i++) total += term(values[i] as T, i);
  return total;
}

/** Gauss-Jordan with partial pivoting; null for a singular matrix. */
function invert(matrix: number[][]): number[][] | null {
  const k = matrix.length;
  const work = matrix.map((row, i) => [...row, ...Array.from({ length: k }, (_, j) => (i === j ? 1 : 0))]);
  for (let column = 0; column < k; column++) {
    let pivot = column;
    for (let row = column + 1; row < k; row++) {
      if (Math.abs(work[row]?.[column] ?? 0) > Math.abs(work[pivot]?.[column] ?? 0)) pivot = row;
    }
    const lead = work[pivot] as number[];
    const scale = Math.abs(matrix[column]?.[column] ?? 0);
    if (Math.abs(lead[column] as number) <= 1e-12 * Math.max(scale, Number.MIN_VALUE)) return null;
    work[pivot] = work[column] as number[];
    work[column] = lead.map(value => value / (lead[column] as number));
    for (let row = 0; row < k; row++) {
      if (row === column) continue;
      const factor = work[row]?.[column] ?? 0;
      work[row] = (work[row] as number[]).map((value, j) => value - factor * (work[column]?.[j] ?? 0));
    }
  }
  return work.map(row => row.slice(k));
}
