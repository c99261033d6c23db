import { describe, expect, test } from 'vitest';
import { bant, dealFacts, predict, qualify } from '../../core/process';
import { seededRandom } from '../../core/stats/seeded-random';
import { ACCEPTED, dealIn, ticked, worldWith } from './process-world';

const LIST = bant(ACCEPTED);

describe('the points of a deal', () => {
  const own = dealIn('1', [['Qualification', '2026-05-03']]);

  test('are the weight of what is answered with yes; open questions are counted as possible', () => {
    const world = worldWith([own], [ticked('1', 'budget', '2026-05-04'), ticked('1', 'need', '2026-05-04', 'no')]);
    expect(qualify(LIST, own.deal, dealFacts(world))).toMatchObject({ points: 25, possible: 50, unanswered: 1 });
  });

  test('follow the weights', () => {
    const weighted = { ...LIST, items: LIST.items.map(item => ({ ...item, weight: item.id === 'budget' ? 7 : 1 })) };
    const world = worldWith([own], [ticked('1', 'budget', '2026-05-04')]);
    expect(qualify(weighted, own.deal, dealFacts(world)).points).toBe(70);
  });

  test('of an earlier day count only what was known before it', () => {
    const world = worldWith([own], [ticked('1', 'budget', '2026-05-04'), ticked('1', 'need', '2026-06-04')]);
    expect(qualify(LIST, own.deal, dealFacts(world), '2026-06-04')).toMatchObject({ points: 25, unanswered: 2 });
  });
});

/** Closed deals whose three questions were answered with yes at these rates. */
function closedWorld(n: number, yes: { won: number; lost: number }, answeredOn = '2026-06-01', seed = 5) {
  const random = seededRandom(seed);
  const decisions: ReturnType<typeof ticked>[] = [];
  const deals = Array.from({ length: n }, (_, at) => {
    const status = at % 2 === 0 ? 'won' : 'lost';
    const id = String(at + 1);
    for (const step of ['budget', 'need', 'timing']) {
      decisions.push(ticked(id, step, answeredOn, random() < yes[status] ? 'yes' : 'no'));
    }
    return dealIn(id, [['Qualification', '2026-05-03']], { status, closedDate: '2026-07-01' });
  });
  return worldWith(deals, decisions);
}
const predictIn = (world: ReturnType<typeof closedWorld>) => predict(LIST, world, dealFacts(world));

describe('whether the checklist tells won from lost deals', () => {
  test('is not said from too few deals; what it takes is', () => {
    expect(predictIn(closedWorld(18, { won: 1, lost: 0 }))).toMatchObject({
      verdict: 'too-few',
      won: 9,
      lost: 9,
      needed: 10,
      auc: null,
    });
  });

  test('is said where it does, with the interval and the wins of each range of points', () => {
    const found = predictIn(closedWorld(80, { won: 0.85, lost: 0.35 }));
    expect(found.verdict).toBe('predicts');
    expect(found.low).toBeGreaterThan(0.5);
    expect(found.bands.reduce((sum, { deals }) => sum + deals, 0)).toBe(80);
    expect(found.bands.at(-1)?.rate).toBeGreaterThan(found.bands[0]?.rate ?? 1);
  });

  test('is left open where it may be chance, and said plainly where lost deals had more points', () => {
    expect(predictIn(closedWorld(60, { won: 0.5, lost: 0.5 })).verdict).toBe('not-shown');
    expect(predictIn(closedWorld(80, { won: 0.2, lost: 0.8 })).verdict).toBe('misleads');
  });

  test('a checklist without any worth is called predicting, or misleading, about once in twenty times', () => {
    const wrong = Array.from({ length: 200 }, (_, seed) =>
      predictIn(closedWorld(40, { won: 0.5, lost: 0.5 }, '2026-06-01', seed + 1)),
    ).filter(({ verdict }) => verdict !== 'not-shown');
    expect(wrong.length).toBeLessThanOrEqual(20);
  });

  test('answers from after the closing count for nothing', () => {
    expect(predictIn(closedWorld(80, { won: 1, lost: 0 }, '2026-07-01'))).toMatchObject({
      verdict: 'too-few',
      won: 0,
      lost: 0,
      closed: 80,
    });
  });
});
