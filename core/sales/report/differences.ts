import type { Deal } from '../../records/records';
import { holm } from '../../stats/holm';
import { ratesDiffer } from '../../stats/rates-differ';
import { seededRandom } from '../../stats/seeded-random';
import type { Difference } from './result';

/** Chance, over all groupings together, of calling rates different that are alike. */
const LEVEL = 0.05;
const SEED = 1991;

/**
 * Whether win rates differ by owner, source and product beyond chance: a permutation test each, corrected for there being three (Holm).
 *
 * @param decided won and lost deals; those without the name are left out of its test
 * @returns in the order of `names`; null where there is nothing to compare
 */
export function differences(
  decided: readonly Deal[],
  names: readonly ((deal: Deal) => string | null)[],
): (Difference | null)[] {
  const raw = names.map(name => ratesDiffer(countsBy(decided, name), seededRandom(SEED)));
  const corrected = holm(raw.filter(chance => chance !== null));
  return raw.map(chance => {
    if (chance === null) return null;
    const pValue = corrected.shift() as number;
    return { pValue, beyondChance: pValue <= LEVEL };
  });
}

function countsBy(decided: readonly Deal[], name: (deal: Deal) => string | null) {
  const groups = new Map<string, { successes: number; trials: number }>();
  for (const deal of decided) {
    const key = name(deal);
    if (key === null) continue;
    const group = groups.get(key) ?? { successes: 0, trials: 0 };
    group.trials++;
    if (deal.status === 'won') group.successes++;
    groups.set(key, group);
  }
  return [...groups.values()];
}
