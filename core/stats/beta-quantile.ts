import { incompleteBeta } from './incomplete-beta';

/**
 * Quantile of Beta(a, b): the x at which `I_x(a, b) = p`, found by bisection to 1e-12.
 *
 * @param p 0…1
 * @param a first shape > 0
 * @param b second shape > 0
 * @returns 0…1
 * @example betaQuantile(0.5, 4, 4) // 0.5
 */
export function betaQuantile(p: number, a: number, b: number): number {
  if (p <= 0) return 0;
  if (p >= 1) return 1;
  let low = 0;
  let high = 1;
  while (high - low > 1e-12) {
    const middle = (low + high) / 2;
    if (incompleteBeta(middle, a, b) < p) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
