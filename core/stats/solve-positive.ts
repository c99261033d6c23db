/**
 * Solves `A x = b` for a symmetric positive definite matrix by Cholesky's decomposition, in place.
 *
 * @param a n × n, row by row; only its lower triangle is read, and overwritten by the factor
 * @param b overwritten by the solution
 * @returns false when A is not positive definite within rounding; b is then of no use
 * Source: Golub and Van Loan, Matrix Computations (4th ed., 2013), algorithm 4.2.1.
 * @example solvePositive(Float64Array.of(4, 0, 2, 3), b) // b = [2, 1] becomes [0.5, 0]
 */
export function solvePositive(a: Float64Array, b: Float64Array): boolean {
  const n = b.length;
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = a[i * n + j]!;
      for (let k = 0; k < j; k++) sum -= a[i * n + k]! * a[j * n + k]!;
      if (i !== j) {
        a[i * n + j] = sum / a[j * n + j]!;
        continue;
      }
      if (!(sum > 0)) return false;
      a[i * n + i] = Math.sqrt(sum);
    }
  }
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < i; k++) b[i]! -= a[i * n + k]! * b[k]!;
    b[i]! /= a[i * n + i]!;
  }
  for (let i = n - 1; i >= 0; i--) {
    for (let k = i + 1; k < n; k++) b[i]! -= a[k * n + i]! * b[k]!;
    b[i]! /= a[i * n + i]!;
  }
  return true;
}
