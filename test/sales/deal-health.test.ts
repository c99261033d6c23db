import { describe, expect, test } from 'vitest';
import type { Decision } from '../../core/records/decision';
import type { Deal } from '../../core/records/records';
import { addDays } from '../../core/records/time';
import { emptyWorld, type World } from '../../core/records/world';
import { dealHealth, dealList, subject } from '../../core/sales';
import { change, deal, euros, message, NOW, person, settings, task } from './records';

const worldOf = (given: Partial<World>): World => ({ ...emptyWorld(), ...given });
const SOURCE = { from: 'page', site: 'test', url: 'https://crm.example/', at: NOW } as const;
const of = (world: World, about: Deal, now = NOW) => dealHealth(world, settings(), now)(about);
const codes = (world: World, about: Deal, now = NOW) => of(world, about, now).flags.map(({ words }) => words.code);
const basisOf = (world: World, about: Deal) => of(world, about).flags[0]?.basis;

/** Won deals that were open for 100 days, with mail on days 1, 1 + `gap`, …, a close date moved `pushes` times, and `cut` of the amount given away. */
function wonWorld(n: number, { gap = 10, pushes = 0, cut = 0, contacts = 1 }): World {
  const world = emptyWorld();
  for (let at = 0; at < n; at++) {
    const id = `w${at}`;
    const begin = addDays('2025-06-01', at);
    const people = Array.from({ length: contacts }, (_, who) => person(`${id}p${who}`));
    world.people.push(...people);
    world.deals.push(
      deal(id, {
        status: 'won',
        stage: 'Closed Won',
        amount: euros(1000 * (1 - cut)),
        createdDate: begin,
        closedDate: addDays(begin, 100),
        personKeys: people.map(each => `test:${each.id}`),
      }),
    );
    for (let day = 1; day < 100; day += gap) {
      const email = `${id}p0@${id}p0.example`;
      const sent = `${addDays(begin, day)}T08:00:00.000Z`;
      world.messages.push(message(`${id}m${day}`, { from: { name: null, email }, at: sent }));
    }
    let close = addDays(begin, 80);
    const when = (day: number) => `${addDays(begin, day)}T08:00:00.000Z`;
    world.changes.push(change(id, when(0), 'closeDate', null, close, true));
    for (let push = 0; push < pushes; push++) {
      const next = addDays(close, 5);
      world.changes.push(change(id, when(10 + push), 'closeDate', close, next));
      close = next;
    }
    world.changes.push(change(id, when(50), 'amount', euros(1000), euros(1000 * (1 - cut))));
    world.changes.push(change(id, when(100), 'status', 'open', 'won'));
  }
  return world;
}
const plus = (world: World, about: Deal, more: Partial<World> = {}): World => ({
  ...world,
  deals: [...world.deals, about],
  people: [...world.people, ...(more.people ?? [])],
  changes: [...world.changes, ...(more.changes ?? [])],
});

describe('the limits', () => {
  const silent = deal('a', { lastActivityDate: addDays('2026-11-22', -20) });
  test('are named start values where no deal is won', () => {
    expect(basisOf(worldOf({ deals: [silent] }), silent)).toEqual({
      code: 'deal.basis.days.start',
      params: { limit: 14 },
    });
  });
  test('become those of the user’s own won deals: silence that is usual is no warning', () => {
    const patient = wonWorld(40, { gap: 30 });
    expect(codes(plus(patient, silent), silent)).toEqual([]);
    const longer = { ...silent, lastActivityDate: addDays('2026-11-22', -30) };
    const shown = of(plus(patient, longer), longer).flags;
    expect(shown).toMatchObject([{ level: 'warn', words: { code: 'deal.quiet', params: { days: 30 } } }]);
    // (40 · 30 + 8 · 14) / 48
    expect(shown[0]?.basis).toEqual({ code: 'deal.basis.days', params: { limit: 27, won: 40, weight: 8 } });
    const brisk = wonWorld(40, { gap: 4 });
    const week = { ...silent, lastActivityDate: addDays('2026-11-22', -7) };
    expect(codes(plus(brisk, week), week)).toEqual(['deal.quiet']);
  });
  test('of moved close dates and given discounts are what won deals took', () => {
    const moved = deal('a', { amount: euros(850) });
    const changes = [
      change('a', '2026-09-01T08:00:00.000Z', 'closeDate', '2026-12-01', '2026-12-20'),
      change('a', '2026-10-01T08:00:00.000Z', 'closeDate', '2026-12-20', '2027-01-20'),
      change('a', '2026-10-02T08:00:00.000Z', 'amount', euros(1000), euros(850)),
    ];
    expect(codes(plus(wonWorld(40, {}), moved, { changes }), moved)).toEqual(['deal.pushed', 'deal.shrinking']);
    expect(codes(plus(wonWorld(40, { pushes: 3, cut: 0.3 }), moved, { changes }), moved)).toEqual([]);
  });
  test('of days past the close date are what won deals ran over', () => {
    const late = deal('a', { closeDate: '2026-11-04' });
    // Eighteen days: beyond the start value of 14, but won deals ran over by 20.
    expect(of(worldOf({ deals: [late] }), late).flags[0]?.level).toBe('bad');
    expect(of(plus(wonWorld(60, {}), late), late).flags[0]).toMatchObject({
      level: 'warn',
      basis: { params: { won: 60 } },
    });
  });
  test('a single contact is a warning only where won deals have more', () => {
    const alone = deal('a', { personKeys: ['test:jo'] });
    const people = [person('jo')];
    expect(codes(plus(emptyWorld(), alone, { people }), alone)).toEqual(['deal.single-contact']);
    expect(codes(plus(wonWorld(40, { contacts: 1 }), alone, { people }), alone)).toEqual([]);
    expect(codes(plus(wonWorld(40, { contacts: 3 }), alone, { people }), alone)).toEqual(['deal.single-contact']);
  });
});

describe('an amount that shrinks', () => {
  test('is told with what is gone and from where, in the same currency alone', () => {
    const shrunk = deal('a', { amount: euros(700) });
    const changes = [change('a', '2026-10-02T08:00:00.000Z', 'amount', euros(1000), euros(700))];
    expect(of(plus(emptyWorld(), shrunk, { changes }), shrunk).flags[0]).toMatchObject({
      level: 'bad',
      words: { code: 'deal.shrinking', params: { share: 0.3, amountMinor: 100_000, currency: 'EUR' } },
    });
    const other = [change('a', '2026-10-02T08:00:00.000Z', 'amount', { minor: 9e9, currency: 'JPY' }, euros(700))];
    expect(codes(plus(emptyWorld(), shrunk, { changes: other }), shrunk)).toEqual([]);
  });
});

describe('a missing next step', () => {
  const bare = deal('a', { createdDate: '2026-10-01', provenance: { nextStep: SOURCE } });
  test('is a warning where a source has the field, once the deal is old enough', () => {
    expect(codes(worldOf({ deals: [bare] }), bare)).toEqual(['deal.no-next-step']);
    const young = { ...bare, createdDate: '2026-11-20' };
    expect(codes(worldOf({ deals: [young] }), young)).toEqual([]);
    const unseen = { ...bare, provenance: {} };
    expect(codes(worldOf({ deals: [unseen] }), unseen)).toEqual([]);
  });
  test('is none with a step, a planned activity or an open task', () => {
    for (const given of [{ nextStep: 'Call' }, { nextActivityDate: '2026-11-25' }]) {
      const planned = { ...bare, ...given };
      expect(codes(worldOf({ deals: [planned] }), planned)).toEqual([]);
    }
    expect(codes(worldOf({ deals: [bare], tasks: [task('k', { aboutKeys: ['test:a'] })] }), bare)).toEqual([]);
    const missed = { ...bare, nextActivityDate: '2026-11-01' };
    expect(codes(worldOf({ deals: [missed] }), missed)).toEqual(['deal.no-next-step']);
  });
});

describe('a dismissed warning', () => {
  const late = deal('a', { closeDate: '2026-11-02' });
  const dismissal = (given: Partial<Decision> = {}): Decision => ({
    id: 'x',
    at: NOW,
    what: 'flag-dismissed',
    subject: 'a',
    until: null,
    choice: 'deal.overdue',
    text: of(worldOf({ deals: [late] }), late).flags[0]?.standing ?? null,
    ...given,
  });
  const dismissed = worldOf({ deals: [late], decisions: [dismissal()] });
  test('stays away, is counted, and can be brought back', () => {
    expect(of(dismissed, late)).toEqual({ flags: [], dismissed: 1 });
    expect(dealList(dismissed, settings(), NOW).rows[0]).toMatchObject({ flags: [], dismissedFlags: 1 });
    const restored = {
      ...dismissed,
      decisions: [dismissal(), dismissal({ what: 'flag-restored', choice: null, text: null })],
    };
    expect(codes(restored, late)).toEqual(['deal.overdue']);
  });
  test('comes back when it is clearly worse, not with every day', () => {
    // Dismissed at 20 days.
    expect(codes(dismissed, late, '2026-12-01T09:00:00.000Z')).toEqual([]);
    expect(codes(dismissed, late, '2026-12-02T09:00:00.000Z')).toEqual(['deal.overdue']);
  });
  test('comes back when it is about something else: another close date has passed', () => {
    const moved = { ...late, closeDate: '2026-11-20' };
    expect(codes({ ...dismissed, deals: [moved] }, moved)).toEqual(['deal.overdue']);
  });
  test('leaves the other warnings and the other deals alone', () => {
    const other = deal('b', { closeDate: '2026-11-02' });
    const quiet = { ...late, lastActivityDate: '2026-10-01' };
    const world = { ...dismissed, deals: [quiet, other] };
    expect(codes(world, quiet)).toEqual(['deal.quiet']);
    expect(codes(world, other)).toEqual(['deal.overdue']);
  });
});

test('what is wrong with the deal stands on its page as well', () => {
  const late = deal('a', { closeDate: '2026-11-02' });
  const shown = subject(worldOf({ deals: [late] }), settings(), NOW, { about: 'a', keys: [] });
  expect(shown.deals[0]?.flags.map(({ words }) => words.code)).toEqual(['deal.overdue']);
});

test('over simulated weeks a deal left alone gathers warnings one after another', () => {
  const world = wonWorld(30, { gap: 10 });
  const left = deal('a', {
    createdDate: '2026-09-01',
    closeDate: '2026-10-20',
    lastActivityDate: '2026-09-05',
    provenance: { nextStep: SOURCE },
  });
  const weeks = Array.from({ length: 16 }, (_, week) => `${addDays('2026-09-05', 7 * week)}T09:00:00.000Z`);
  const gathered = weeks.map(now => codes(plus(world, left), left, now));
  for (const [at, now] of gathered.entries()) {
    expect(now, weeks[at]).toEqual(expect.arrayContaining(gathered[at - 1] ?? []));
  }
  expect(gathered[0]).toEqual([]);
  expect(gathered.at(-1)?.toSorted()).toEqual(['deal.no-next-step', 'deal.old', 'deal.overdue', 'deal.quiet']);
});
