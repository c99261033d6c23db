import { quantileSorted } from '../../stats/quantile';
import type { Histogram } from './result';

/** Values below which a histogram says nothing. */
const LEAST = 10;
const STEPS = 10;
/** Few very large values would press all others into one step. */
const UPPER = 0.95;

/**
 * Values counted in ten equal steps from 0 to their 95 % quantile, larger ones in the last.
 *
 * @param values ≥ 0
 * @returns null under ten values, or when none of them is above 0
 */
export function histogram(values: readonly number[]): Histogram | null {
  if (values.length < LEAST) return null;
  const sorted = Float64Array.from(values).sort();
  const top = quantileSorted(sorted, UPPER) as number;
  if (!(top > 0)) return null;
  const counts = new Array<number>(STEPS).fill(0);
  for (const value of values) {
    const step = Math.max(0, Math.min(STEPS - 1, Math.floor((value / top) * STEPS)));
    counts[step] = (counts[step] as number) + 1;
  }
  return { edges: Array.from({ length: STEPS + 1 }, (_, at) => (at * top) / STEPS), counts };
}
