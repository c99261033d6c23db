import { describe, expect, test } from 'vitest';
import { addDays } from '../../core/records/time';
import { emptyWorld, type World } from '../../core/records/world';
import { winProbability } from '../../core/sales';
import { livelyWorld } from './lively-world';
import { change, deal, euros, NOW, settings } from './records';
import { chance, simulatedWorld } from './simulated-world';

/** n decided deals, one a day, each won as `rule` says. */
function decided(
  n: number,
  rule: (at: number) => { won: boolean; source?: string; owner?: string; amount?: number },
): World {
  const deals = Array.from({ length: n }, (_, at) => {
    const { won, source, owner, amount } = rule(at);
    return deal(`c${at}`, {
      status: won ? 'won' : 'lost',
      source: source ?? null,
      owner: owner ?? null,
      amount: euros(amount ?? 1000),
      createdDate: addDays('2026-01-01', at % 200),
      closedDate: addDays('2026-01-01', (at % 200) + 40),
    });
  });
  return { ...emptyWorld(), deals };
}

describe('win probability', () => {
  test('starts from even odds and names the prior, with nothing closed', () => {
    const { byDeal, baseRate, closedDealsToGo, prior } = winProbability(
      { ...emptyWorld(), deals: [deal('a')] },
      settings(),
      NOW,
    );
    expect(baseRate).toBe(0.5);
    expect(closedDealsToGo).toBe(8);
    expect(prior).toEqual({ code: 'prior.even', params: { weight: 8 } });
    expect(byDeal[0]?.reasons.map(reason => [reason.code, reason.value])).toEqual([['win.base.prior', 0]]);
    expect((byDeal[0]?.high ?? 0) - (byDeal[0]?.low ?? 0)).toBeGreaterThan(0.4);
  });
  test('shrinks 6 won of 8 to 10 of 16', () => {
    const result = winProbability(
      decided(8, at => ({ won: at < 6 })),
      settings(),
      NOW,
    );
    expect(result.baseRate).toBe(0.625);
    expect(result.closedDealsToGo).toBe(0);
    expect(result.coverage).toMatchObject({ used: 8, seen: 8, left: [] });
  });
  test('finds a source that wins more often, and says with how many deals', () => {
    const world = decided(200, at => ({
      won: at % 2 === 0 ? at % 10 !== 0 : at % 10 === 1,
      source: at % 2 === 0 ? 'Referral' : 'Web',
    }));
    world.deals.push(deal('r', { source: 'Referral' }), deal('w', { source: 'Web' }), deal('n', { source: 'Fair' }));
    const { byDeal, baseRate } = winProbability(world, settings(), NOW);
    const [referral, web, unknown] = byDeal;
    expect(referral?.probability).toBeGreaterThan(0.7);
    expect(web?.probability).toBeLessThan(0.3);
    expect(unknown?.probability).toBeCloseTo(baseRate, 9);
    expect(referral?.reasons[1]).toMatchObject({
      code: 'win.source',
      params: { name: 'Referral', won: 80, closed: 100 },
    });
  });
  test('says nothing about fields without signal, in most worlds', () => {
    let said = 0;
    for (let seed = 1; seed <= 20; seed++) {
      const random = chance(seed * 101);
      const world = decided(300, () => ({
        won: random() < 0.4,
        source: random() < 0.5 ? 'Web' : 'Fair',
        owner: `Owner ${Math.floor(random() * 5)}`,
        amount: 100 + Math.floor(random() * 5000),
      }));
      world.deals.push(deal('x', { source: 'Web', owner: 'Owner 1', amount: euros(900), createdDate: '2026-10-01' }));
      said += winProbability(world, settings(), NOW).byDeal[0]?.reasons.length ?? 0;
    }
    // 20 base rates, and at most one false alarm in ten worlds beside them.
    expect(said).toBeLessThanOrEqual(22);
  });
  test('does not take the amount for a signal where lost deals have theirs cleared', () => {
    const world = decided(200, at => ({ won: at % 2 === 0, amount: at % 2 === 0 ? 1000 + at : 0 }));
    world.deals.push(deal('x', { amount: euros(1100) }));
    expect(winProbability(world, settings(), NOW).byDeal[0]?.reasons).toHaveLength(1);
  });
  test('does not take a stage name that only won deals carry for a signal', () => {
    const world = decided(200, at => ({ won: at % 2 === 0 }));
    for (const each of world.deals) each.stage = each.status === 'won' ? 'Signed' : 'Dead';
    world.deals.push(deal('x', { stage: 'Signed' }), deal('y', { stage: 'Demo' }));
    for (const win of winProbability(world, settings(), NOW).byDeal) expect(win.reasons).toHaveLength(1);
  });
  test('rises with the stage reached where history shows that it should', () => {
    const world = livelyWorld(3, 900);
    const { byDeal } = winProbability(world, settings(), NOW);
    const mean = (stage: string) => {
      const ids = new Set(world.deals.filter(each => each.stage === stage).map(each => each.id));
      const found = byDeal.filter(win => ids.has(win.dealId));
      return found.reduce((sum, win) => sum + win.probability, 0) / found.length;
    };
    expect(mean('Negotiation')).toBeGreaterThan(mean('Proposal'));
    expect(mean('Proposal')).toBeGreaterThan(mean('Qualified'));
    expect(byDeal.some(win => win.reasons.some(reason => reason.code === 'win.stage'))).toBe(true);
  });
  test('learns that a deal far beyond the usual time in its stage is worse off', () => {
    const world = emptyWorld();
    for (let at = 0; at < 240; at++) {
      const won = at % 2 === 0;
      const days = won ? 6 + (at % 5) : at % 3 === 0 ? 8 : 40 + (at % 20);
      const begin = addDays('2026-01-01', at % 180);
      world.deals.push(
        deal(`c${at}`, {
          status: won ? 'won' : 'lost',
          stage: won ? 'Closed Won' : 'Closed Lost',
          createdDate: begin,
          closedDate: addDays(begin, days),
        }),
      );
      world.changes.push(change(`c${at}`, `${begin}T08:00:00.000Z`, 'stage', null, 'Demo', true));
      world.changes.push(
        change(`c${at}`, `${addDays(begin, days)}T08:00:00.000Z`, 'stage', 'Demo', won ? 'Closed Won' : 'Closed Lost'),
      );
    }
    world.deals.push(
      deal('fresh', { stage: 'Demo', stageSince: '2026-11-20' }),
      deal('late', { stage: 'Demo', stageSince: '2026-10-01' }),
    );
    const [fresh, late] = winProbability(world, settings(), NOW).byDeal;
    expect(late?.probability).toBeLessThan((fresh?.probability ?? 0) - 0.2);
    expect(late?.reasons.find(reason => reason.code === 'win.stage-time')?.params).toMatchObject({
      stage: 'Demo',
      days: 52,
      usual: 8,
    });
  });
  test('never gives a narrower interval for fewer closed deals', () => {
    const widthAt = (n: number) => {
      const { baseLow, baseHigh } = winProbability(
        decided(n, at => ({ won: at % 2 === 0 })),
        settings(),
        NOW,
      );
      return baseHigh - baseLow;
    };
    const widths = [0, 4, 16, 64, 256].map(widthAt);
    expect([...widths].sort((a, b) => b - a)).toEqual(widths);
  });
  test('comes close to the truth of a simulated pipeline', () => {
    const { world } = simulatedWorld(17, '2026-11-22', { perMonth: 40, months: 24, meanCycleDays: 60 });
    for (const win of winProbability(world, settings(), NOW).byDeal) {
      const truth = world.deals.find(each => each.id === win.dealId)?.source === 'Referral' ? 0.55 : 0.2;
      expect(Math.abs(win.probability - truth)).toBeLessThan(0.12);
    }
  });
  test('names deals of unknown status as left out', () => {
    const world = { ...emptyWorld(), deals: [deal('a', { status: null }), deal('b')] };
    expect(winProbability(world, settings(), NOW).coverage.left).toEqual([
      { code: 'left.no-status', params: { n: 1 } },
    ]);
  });
});
