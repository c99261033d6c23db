import { describe, expect, test } from 'vitest';
import { differences } from '../../core/sales/report/differences';
import { deal } from './records';
import { chance } from './simulated-world';

const NAMES = [
  (one: ReturnType<typeof deal>) => one.owner,
  (one: ReturnType<typeof deal>) => one.source,
  (one: ReturnType<typeof deal>) => one.product,
];

/** 120 decided deals of four owners, three sources and five products; `rate` is each deal's true chance. */
function simulated(seed: number, rate: (owner: number) => number) {
  const random = chance(seed);
  return Array.from({ length: 120 }, (_, at) => {
    const owner = Math.floor(random() * 4);
    return deal(`d${at}`, {
      status: random() < rate(owner) ? 'won' : 'lost',
      owner: `Owner ${owner}`,
      source: `Source ${Math.floor(random() * 3)}`,
      product: `Product ${Math.floor(random() * 5)}`,
    });
  });
}

describe('differences of win rates', () => {
  test('among groups that are alike are called real in any of the three tables in 5 % of 300 simulated records at most', () => {
    const called = Array.from({ length: 300 }, (_, seed) =>
      differences(
        simulated(seed, () => 0.35),
        NAMES,
      ),
    ).filter(found => found.some(difference => difference?.beyondChance)).length;
    // 15 expected at most; 26 is three standard errors more.
    expect(called).toBeLessThanOrEqual(26);
  });
  test('are found where one owner wins twice as often', () => {
    const found = Array.from({ length: 60 }, (_, seed) =>
      differences(
        simulated(seed, owner => (owner === 0 ? 0.75 : 0.3)),
        NAMES,
      ),
    );
    expect(found.filter(([owner]) => owner?.beyondChance).length).toBeGreaterThan(48);
  });
  test('are not looked for with one group, or where all were won', () => {
    expect(differences([deal('a', { status: 'won', owner: 'Ann' })], NAMES)).toEqual([null, null, null]);
    const won = ['Ann', 'Bo'].map(owner => deal(owner, { status: 'won', owner }));
    expect(differences(won, NAMES)).toEqual([null, null, null]);
  });
  test('are beyond telling when every deal has a source of its own', () => {
    const decided = Array.from({ length: 200 }, (_, at) =>
      deal(`d${at}`, { status: at % 3 ? 'lost' : 'won', source: `Source ${at}` }),
    );
    expect(differences(decided, NAMES)[1]).toEqual({ pValue: 1, beyondChance: false });
  });
});
