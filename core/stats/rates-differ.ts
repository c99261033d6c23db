/** Shuffles that look more different than the data after which the chance is known well enough. */
const ENOUGH = 25;
const MOST_SHUFFLES = 1_999;

/**
 * Chance that rates of groups differ as much as these, or more, when they are all alike: permutation test with Pearson's χ², sequential. Successes are dealt
 * out anew among all trials; 25 deals at least as different end the test with p = 25 / deals, else p = (as different + 1) / (1,999 + 1).
 *
 * @param groups successes ≥ 0 and trials ≥ successes of each
 * @param random uniform generator, 0 ≤ u < 1
 * @returns p in 0…1, never 0; null with under two groups, or without any success or failure: there is nothing to compare
 * Source: Besag and Clifford, Sequential Monte Carlo p-values, Biometrika 78 (1991).
 * @example ratesDiffer([{ successes: 10, trials: 10 }, { successes: 0, trials: 10 }], seededRandom(1)) // 0.0005
 */
export function ratesDiffer(
  groups: readonly { successes: number; trials: number }[],
  random: () => number,
): number | null {
  const trials = groups.reduce((sum, group) => sum + group.trials, 0);
  const successes = groups.reduce((sum, group) => sum + group.successes, 0);
  if (groups.filter(group => group.trials > 0).length < 2 || successes === 0 || successes === trials) return null;
  const owner = Int32Array.from(groups.flatMap((group, at) => Array<number>(group.trials).fill(at)));
  // Failures have the same χ²; the fewer of the two are dealt.
  const dealt = Math.min(successes, trials - successes);
  const counts = Float64Array.from(groups, group =>
    dealt === successes ? group.successes : group.trials - group.successes,
  );
  const sizes = groups.map(group => group.trials);
  const seen = unevenness(counts, sizes) * (1 - 1e-12);
  let asDifferent = 0;
  for (let shuffle = 1; shuffle <= MOST_SHUFFLES; shuffle++) {
    counts.fill(0);
    for (let at = 0; at < dealt; at++) {
      const other = at + Math.floor(random() * (trials - at));
      const taken = owner[other] as number;
      owner[other] = owner[at] as number;
      owner[at] = taken;
      counts[taken] = (counts[taken] as number) + 1;
    }
    if (unevenness(counts, sizes) < seen) continue;
    asDifferent++;
    if (asDifferent === ENOUGH) return ENOUGH / shuffle;
  }
  return (asDifferent + 1) / (MOST_SHUFFLES + 1);
}

/** The only part of χ² that changes while the sums of rows and columns stay. */
function unevenness(counts: Float64Array, sizes: readonly number[]): number {
  let sum = 0;
  for (let at = 0; at < sizes.length; at++) {
    const size = sizes[at] as number;
    if (size > 0) sum += (counts[at] as number) ** 2 / size;
  }
  return sum;
}
