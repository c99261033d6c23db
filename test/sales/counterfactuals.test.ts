import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Deal } from '../../core/records/records';
import { addDays, daysBetween } from '../../core/records/time';
import { emptyWorld, type World } from '../../core/records/world';
import { dealList, winProbability } from '../../core/sales';
import { logit } from '../../core/stats/logit';
import { livelyWorld } from './lively-world';
import { deal, euros, message, NOW, person, settings } from './records';
import { chance } from './simulated-world';

const TODAY = '2026-11-22';
const OWN = 'lena@own.example';
const SETTINGS = settings({ ownAddresses: [OWN] });

/** Adds mail from one customer on the given days of a deal. */
function heardOn(world: World, id: string, days: readonly string[]): void {
  const from = { name: `Person ${id}`, email: `${id}@${id}.example` };
  world.people.push(person(id));
  for (const [at, day] of days.entries()) {
    world.messages.push(message(`${id}-${at}`, { from, to: [{ name: null, email: OWN }], at: `${day}T10:00:00.000Z` }));
  }
}

/** Deals of sixty days: customers of won ones write every few days to the end, those of lost ones fall silent after the first. */
function talkativeWinners(n = 120): World {
  const world = emptyWorld();
  const random = chance(5);
  for (let at = 0; at < n; at++) {
    const won = at % 2 === 0;
    const begin = addDays('2025-06-01', (at * 7) % 420);
    const end = addDays(begin, 60);
    const id = `c${at}`;
    world.deals.push(
      deal(id, {
        status: won ? 'won' : 'lost',
        amount: euros(1000),
        createdDate: begin,
        closedDate: end,
        personKeys: [`test:${id}`],
      }),
    );
    const days = [begin];
    const last = addDays(end, won ? -1 : -45);
    while (daysBetween(days.at(-1) as string, last) > 0) {
      days.push(addDays(days.at(-1) as string, 2 + Math.floor(random() * 6)));
    }
    heardOn(
      world,
      id,
      days.filter(day => day < end),
    );
  }
  return world;
}

function withOpen(world: World, id: string, silentDays: number, given: Partial<Deal> = {}): World {
  world.deals.push(
    deal(id, { createdDate: addDays(TODAY, -50), amount: euros(1000), personKeys: [`test:${id}`], ...given }),
  );
  heardOn(world, id, [addDays(TODAY, -49), addDays(TODAY, -silentDays)]);
  return world;
}

const rowOf = (world: World, id: string) => dealList(world, SETTINGS, NOW).rows.find(row => row.id === id)?.win;

describe('counterfactuals of a deal', () => {
  const world = withOpen(withOpen(talkativeWinners(), 'silent', 30), 'lively', 0, { createdDate: addDays(TODAY, -20) });

  test('say that an answer today would raise the chance, to that of the same deal with an answer today', () => {
    const silent = rowOf(world, 'silent');
    const answer = silent?.counterfactuals.find(({ words }) => words.code === 'win.if.answer');
    expect(answer?.probability).toBeGreaterThan((silent?.probability ?? 1) + 0.1);

    const answered = { ...world, messages: [...world.messages] };
    answered.messages.push(
      message('now', {
        from: { name: null, email: 'silent@silent.example' },
        to: [{ name: null, email: OWN }],
        at: '2026-11-22T08:00:00.000Z',
      }),
    );
    expect(rowOf(answered, 'silent')?.probability).toBe(answer?.probability);
  });

  test('offer no answer today where one came today, and fear a fortnight without a word', () => {
    const codes = rowOf(world, 'lively')?.counterfactuals.map(({ words }) => words.code);
    expect(codes).not.toContain('win.if.answer');
    expect(codes).toContain('win.if.wait');
    const wait = rowOf(world, 'lively')?.counterfactuals.find(({ words }) => words.code === 'win.if.wait');
    expect(wait?.probability).toBeLessThan(rowOf(world, 'lively')?.probability ?? 0);
  });

  test('rest on a reason that names the message, and reasons still add up', () => {
    const silent = rowOf(world, 'silent');
    expect(silent?.reasons.find(({ code }) => code === 'win.silence')).toMatchObject({
      params: { days: 30, won: expect.any(Number), closed: expect.any(Number) },
      recordIds: ['silent-1'],
    });
    const sum = silent?.reasons.reduce((total, { value }) => total + value, 0);
    expect(sum).toBeCloseTo(logit(silent?.probability as number), 9);
  });

  test('there are none without a signal: who wins is chance here', () => {
    const blind = talkativeWinners();
    const random = chance(9);
    for (const each of blind.deals) each.status = random() < 0.5 ? 'won' : 'lost';
    withOpen(blind, 'silent', 30);
    expect(winProbability(blind, SETTINGS, NOW).signal.code).not.toBe('win.signal');
    expect(rowOf(blind, 'silent')?.counterfactuals).toEqual([]);
  });

  test('there are none with few closed deals', () => {
    expect(rowOf(withOpen(talkativeWinners(20), 'silent', 30), 'silent')?.counterfactuals).toEqual([]);
  });

  test('suppose nothing of mail whose direction is not known', () => {
    const rows = dealList(world, settings(), NOW).rows;
    const codes = rows.flatMap(({ win }) => win.counterfactuals.map(({ words }) => words.code));
    expect(codes).not.toContain('win.if.answer');
    expect(codes).not.toContain('win.if.person');
  });

  test('mail of the day on which a deal closed tells nothing: "we sign" is the closing itself', () => {
    const leaky = emptyWorld();
    for (let at = 0; at < 120; at++) {
      const begin = addDays('2025-06-01', (at * 7) % 420);
      const id = `c${at}`;
      const status = at % 2 === 0 ? 'won' : 'lost';
      const end = addDays(begin, 40);
      leaky.deals.push(deal(id, { status, createdDate: begin, closedDate: end, personKeys: [`test:${id}`] }));
      heardOn(leaky, id, status === 'won' ? [begin, end] : [begin]);
    }
    withOpen(leaky, 'silent', 30);
    expect(winProbability(leaky, SETTINGS, NOW).signal.code).not.toBe('win.signal');
  });

  test('in any lively world: at most three, each moves the chance by a hundredth or more and stays within 0…1', () => {
    let seen = 0;
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), seed => {
        const lively = livelyWorld(seed, 250);
        for (const { win, probability } of dealList(lively, SETTINGS, NOW).rows) {
          expect(win.probability).toBe(probability);
          const sum = win.reasons.reduce((total, { value }) => total + value, 0);
          expect(sum).toBeCloseTo(logit(probability), 9);
          expect(win.counterfactuals.length).toBeLessThanOrEqual(3);
          for (const each of win.counterfactuals) {
            seen++;
            expect(each.probability).toBeGreaterThan(0);
            expect(each.probability).toBeLessThan(1);
            expect(Math.abs(each.probability - probability)).toBeGreaterThanOrEqual(0.01);
          }
        }
      }),
      { numRuns: 3, seed: 4 },
    );
    expect(seen).toBeGreaterThan(10);
  }, 60_000);
});
