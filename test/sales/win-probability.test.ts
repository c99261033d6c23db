import { describe, expect, test } from 'vitest';
import { addDays } from '../../core/records/time';
import { emptyWorld, type World } from '../../core/records/world';
import { winProbability } from '../../core/sales';
import { logit } from '../../core/stats/logit';
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
    const { byDeal, baseRate, closedDealsToGo, prior, signal } = winProbability(
      { ...emptyWorld(), deals: [deal('a')] },
      settings(),
      NOW,
    );
    expect(baseRate).toBe(0.5);
    expect(closedDealsToGo).toBe(8);
    expect(signal).toEqual({ code: 'win.too-few', params: { n: 40 } });
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
    expect(unknown?.probability).toBeCloseTo(baseRate, 1);
    expect(referral?.reasons[1]).toMatchObject({
      code: 'win.source',
      params: { name: 'Referral', won: 80, closed: 100 },
    });
  });
  test('says nothing about fields without signal, in most worlds', () => {
    let said = 0;
    for (let seed = 1; seed <= 6; seed++) {
      const random = chance(seed * 101);
      const world = decided(300, () => ({
        won: random() < 0.4,
        source: random() < 0.5 ? 'Web' : 'Fair',
        owner: `Owner ${Math.floor(random() * 5)}`,
        amount: 100 + Math.floor(random() * 5000),
      }));
      world.deals.push(deal('x', { source: 'Web', owner: 'Owner 1', amount: euros(900), createdDate: '2026-11-01' }));
      said += winProbability(world, settings(), NOW).byDeal[0]?.reasons.length ?? 0;
    }
    // Six base rates, and at most one false alarm with its few reasons beside them.
    expect(said).toBeLessThanOrEqual(10);
  }, 60_000);
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
      const found = byDeal.filter(
        win => ids.has(win.dealId) && win.reasons.every(reason => reason.code !== 'win.beyond-experience'),
      );
      expect(found.length).toBeGreaterThan(10);
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
      deal('fresh', { stage: 'Demo', stageSince: '2026-11-20', createdDate: '2026-11-20' }),
      deal('late', { stage: 'Demo', stageSince: '2026-10-01', createdDate: '2026-10-01' }),
    );
    const [fresh, late] = winProbability(world, settings(), NOW).byDeal;
    expect(late?.probability).toBeLessThan((fresh?.probability ?? 0) - 0.2);
    expect(late?.reasons.find(reason => reason.code === 'win.stage-time')?.params).toMatchObject({
      stage: 'Demo',
      days: 52,
      least: 16,
    });
  });
  test('counts a long stay only for what it tells beyond the stage itself', () => {
    /** Nine of ten deals that come to Negotiation are won; of those that end in Demo none is. Long stays there end as `longWins` says. */
    const world = (longWins: boolean) => {
      const made = emptyWorld();
      for (let at = 0; at < 320; at++) {
        const reaches = at % 2 === 0;
        const long = at % 8 === 0;
        const won = reaches && (long ? longWins && at % 80 !== 0 : at % 20 !== 2);
        const begin = addDays('2026-01-01', at % 180);
        const left = addDays(begin, 10);
        const end = addDays(left, long ? 45 : 10 + (at % 5));
        const last = won ? 'Closed Won' : 'Closed Lost';
        const id = `c${at}`;
        made.deals.push(deal(id, { status: won ? 'won' : 'lost', stage: last, createdDate: begin, closedDate: end }));
        made.changes.push(change(id, `${begin}T08:00:00.000Z`, 'stage', null, 'Demo', true));
        if (reaches) made.changes.push(change(id, `${left}T08:00:00.000Z`, 'stage', 'Demo', 'Negotiation'));
        made.changes.push(change(id, `${end}T08:00:00.000Z`, 'stage', reaches ? 'Negotiation' : 'Demo', last));
      }
      const open = { stage: 'Negotiation', createdDate: '2026-10-02' };
      made.deals.push(
        deal('new', { stage: 'Negotiation', createdDate: '2026-11-07', stageSince: '2026-11-17' }),
        deal('long', { ...open, stageSince: '2026-10-12' }),
        deal('longer-than-any', { ...open, stageSince: '2026-10-04' }),
      );
      return made;
    };
    const winOf = (made: World, id: string) =>
      winProbability(made, settings(), NOW).byDeal.find(win => win.dealId === id);
    const reasonOf = (made: World, id: string) =>
      winOf(made, id)?.reasons.find(reason => reason.code === 'win.stage-time');

    // Where long stays end like all others, the stage has said it all.
    const same = world(true);
    expect(Math.abs(reasonOf(same, 'long')?.value ?? 0)).toBeLessThan(0.5);
    expect(Math.abs((winOf(same, 'long')?.probability ?? 0) - (winOf(same, 'new')?.probability ?? 1))).toBeLessThan(
      0.15,
    );

    const worse = world(false);
    expect(reasonOf(worse, 'longer-than-any')).toBeUndefined();
    expect(reasonOf(worse, 'long')).toMatchObject({
      params: { stage: 'Negotiation', days: 41, won: 0, closed: 40 },
    });
    expect(reasonOf(worse, 'long')?.value).toBeLessThan(-0.5);
    expect(winOf(worse, 'long')?.probability).toBeLessThan((winOf(worse, 'new')?.probability ?? 0) - 0.4);
  });
  test('gives a deal that is open far longer than any won deal took next to no chance, and says why', () => {
    const world = decided(40, at => ({ won: at % 2 === 0 }));
    const ages = [30, 40, 41, 80, 200, 3500];
    world.deals.push(...ages.map(days => deal(`age${days}`, { createdDate: addDays('2026-11-22', -days) })));
    const { byDeal, baseRate } = winProbability(world, settings(), NOW);
    const chances = byDeal.map(win => win.probability);
    expect(chances[0]).toBeCloseTo(baseRate, 12);
    expect(chances[1]).toBeCloseTo(baseRate, 12);
    expect([...chances].sort((a, b) => b - a)).toEqual(chances);
    expect(chances[3]).toBeLessThan(0.2);
    expect(chances[5]).toBeLessThan(0.005);
    expect(byDeal[5]?.reasons.at(-1)).toMatchObject({
      code: 'win.beyond-experience',
      params: { days: 3500, longest: 40 },
    });
    for (const { reasons, probability, low, high } of byDeal) {
      expect(reasons.reduce((sum, reason) => sum + reason.value, 0)).toBeCloseTo(logit(probability), 9);
      expect(low).toBeLessThanOrEqual(probability);
      expect(high).toBeGreaterThanOrEqual(probability);
    }
  });
  test('speaks of experience from twenty closed deals on', () => {
    for (const [n, reasons] of [
      [19, 1],
      [20, 2],
    ] as const) {
      const world = decided(n, at => ({ won: at % 2 === 0 }));
      world.deals.push(deal('old', { createdDate: '2020-01-01' }));
      expect(winProbability(world, settings(), NOW).byDeal[0]?.reasons).toHaveLength(reasons);
    }
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
    const { byDeal, signal } = winProbability(world, settings(), NOW);
    const within = byDeal.filter(win => win.reasons.every(reason => reason.code !== 'win.beyond-experience'));
    expect(within.length).toBeGreaterThan(0.95 * byDeal.length);
    expect(signal).toMatchObject({ code: 'win.signal' });
    for (const win of within) {
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
