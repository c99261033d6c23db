/** Standard normal quantile that leaves 10 % on each side. */
export const Z_80 = 1.2815515655446004;

/**
 * Wilson score interval of a proportion: `(p̂ + z²/2n ± z √(p̂(1 − p̂)/n + z²/4n²)) / (1 + z²/n)`.
 *
 * @param successes 0…n
 * @param n number of trials
 * @param z standard normal quantile; 80 % interval by default
 * @returns bounds 0…1 that contain successes/n; [0, 1] when n is 0
 * Source: Wilson, Probable Inference, JASA 22 (1927).
 * @example wilsonInterval(8, 10, 1.959964) // low 0.490…, high 0.943…
 */
export function wilsonInterval(successes: number, n: number, z: number = Z_80): { low: number; high: number } {
  if (n <= 0) return { low: 0, high: 1 };
  const p = successes / n;
  const scale = 1 + (z * z) / n;
  const centre = p + (z * z) / (2 * n);
  const half = z * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n));
  return {
    low: Math.max(0, Math.min(p, (centre - half) / scale)),
    high: Math.min(1, Math.max(p, (centre + half) / scale)),
  };
}
