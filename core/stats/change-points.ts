import { midRanks } from './mid-ranks';

export interface ChangePoint {
  /** Place of the first value of the new level. */
  at: number;
  /** Chance that a series without any change shows as clear a one, 0 < p ≤ 1. */
  pValue: number;
}

/** Values that a level lasts for at least. */
const LEAST = 3;
const SHUFFLES = 999;

/**
 * Where the level of a series changes: binary segmentation. In each part the split with the largest sum of squares between the mean ranks of both sides is taken if a permutation
 * test finds it at the given level, and both sides are looked at in turn. Ranks and shuffles assume nothing about the distribution, so one outlier is no change of level; what they
 * do assume is that without a change every order is as likely, which a trend or a season violates.
 *
 * @param values in the order of time; a level lasts for three values at least
 * @param random uniform generator, 0 ≤ u < 1
 * @param level chance of a false alarm in each part, 0 < level < 1
 * @returns in the order of time; none where there are too few values to tell
 * Sources: Scott and Knott, Biometrics 30 (1974); Pettitt, A Non-Parametric Approach to the Change-Point Problem, Applied Statistics 28 (1979); Phipson and Smyth, Permutation
 * p-values should never be zero (2010).
 * @example changePoints([1, 2, 1, 2, 1, 2, 9, 8, 9, 8, 9, 8], seededRandom(1)) // one, at 6
 */
export function changePoints(values: readonly number[], random: () => number, level = 0.05): ChangePoint[] {
  if (values.length < 2 * LEAST) return [];
  const ranks = midRanks(values);
  const { at, between } = bestSplit(ranks);
  const shuffled = Float64Array.from(ranks);
  let asClear = 0;
  for (let n = 0; n < SHUFFLES; n++) {
    for (let i = shuffled.length - 1; i > 0; i--) {
      const other = Math.floor(random() * (i + 1));
      const taken = shuffled[i] as number;
      shuffled[i] = shuffled[other] as number;
      shuffled[other] = taken;
    }
    if (bestSplit(shuffled).between >= between * (1 - 1e-12)) asClear++;
  }
  const pValue = (asClear + 1) / (SHUFFLES + 1);
  if (pValue > level) return [];
  return [
    ...changePoints(values.slice(0, at), random, level),
    { at, pValue },
    ...changePoints(values.slice(at), random, level).map(point => ({ ...point, at: point.at + at })),
  ];
}

/** Sum of squares between two sides, `n1 n2 / n (mean1 − mean2)²`, at its largest. */
function bestSplit(ranks: Float64Array): { at: number; between: number } {
  const n = ranks.length;
  const total = ranks.reduce((sum, rank) => sum + rank, 0);
  let best = { at: LEAST, between: -1 };
  let left = 0;
  for (let at = 1; at <= n - LEAST; at++) {
    left += ranks[at - 1] as number;
    if (at < LEAST) continue;
    const between = ((at * (n - at)) / n) * (left / at - (total - left) / (n - at)) ** 2;
    if (between > best.between) best = { at, between };
  }
  return best;
}
