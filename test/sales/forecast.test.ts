import { describe, expect, test } from 'vitest';
import { addDays } from '../../core/records/time';
import { emptyWorld, type World } from '../../core/records/world';
import { forecast } from '../../core/sales';
import { dealsAsOf } from '../../core/sales/forecast/as-of';
import { periodOf } from '../../core/sales/forecast/period';
import { timeToWin } from '../../core/sales/forecast/time-to-win';
import { change, deal, euros, NOW, settings } from './records';
import { simulatedWorld } from './simulated-world';

const worldOf = (...deals: World['deals']): World => ({ ...emptyWorld(), deals });

describe('period', () => {
  test('follows calendar and fiscal year', () => {
    expect(periodOf('month', 1, '2024-02-10')).toEqual({ kind: 'month', from: '2024-02-01', to: '2024-02-29' });
    expect(periodOf('quarter', 1, '2026-11-22')).toMatchObject({ from: '2026-10-01', to: '2026-12-31' });
    expect(periodOf('quarter', 2, '2026-11-22')).toMatchObject({ from: '2026-11-01', to: '2027-01-31' });
    expect(periodOf('year', 4, '2026-02-01')).toMatchObject({ from: '2025-04-01', to: '2026-03-31' });
  });
});

describe('forecast', () => {
  test('is what was won and nothing more when no deal is open', () => {
    const result = forecast(
      worldOf(
        deal('a', { status: 'won', amount: euros(500), closedDate: '2026-10-20' }),
        deal('b', { status: 'won', amount: euros(70), closedDate: '2026-09-30' }),
      ),
      settings({ target: 400 }),
      NOW,
    );
    expect(result).toMatchObject({
      wonMinor: 50_000,
      meanMinor: 50_000,
      currency: 'EUR',
      target: { minor: 40_000, chance: 1 },
    });
    expect(result.quantiles).toMatchObject({ p2_5: 50_000, p97_5: 50_000 });
    expect(result.notes).toContainEqual({ code: 'forecast.note.no-open' });
  });
  test('has the mean of its deals, each at its chance in the period', () => {
    const { deals, meanMinor, notes } = forecast(
      worldOf(
        deal('a', { amount: euros(1000), closeDate: '2026-12-01' }),
        deal('b', { amount: euros(3000), closeDate: '2027-03-01' }),
      ),
      settings(),
      NOW,
    );
    const expected = deals.reduce((sum, each) => sum + each.amountMinor * each.probabilityInPeriod, 0);
    expect(Math.abs(meanMinor - expected)).toBeLessThanOrEqual(1);
    const chanceOf = (id: string) => deals.find(each => each.dealId === id)?.probabilityInPeriod ?? Number.NaN;
    expect(chanceOf('a')).toBeGreaterThan(2 * chanceOf('b'));
    expect(chanceOf('a')).toBeLessThan(0.5);
    expect(notes.map(note => note.code)).toContain('forecast.note.no-arrivals');
  });
  test('leaves deals without an amount out, says so, and does not become surer by it', () => {
    const open = Array.from({ length: 20 }, (_, at) =>
      deal(`d${at}`, { amount: euros(1000 + 100 * at), closeDate: '2026-12-10' }),
    );
    const hidden = open.map((each, at) => (at < 10 ? { ...each, amount: null } : each));
    const all = forecast(worldOf(...open), settings(), NOW);
    const some = forecast(worldOf(...hidden), settings(), NOW);
    const relativeWidth = ({ quantiles, meanMinor }: typeof all) => (quantiles.p90 - quantiles.p10) / meanMinor;
    expect(relativeWidth(some)).toBeGreaterThan(relativeWidth(all));
    expect(some.coverage).toMatchObject({ used: 10, seen: 20, left: [{ code: 'left.no-amount', params: { n: 10 } }] });
    expect(some.notes).toContainEqual({ code: 'forecast.note.no-amount', params: { n: 10 } });
  });
  test('does not believe a close date that has passed', () => {
    const [overdue, undated] = [
      deal('a', { amount: euros(100), closeDate: '2026-11-01', createdDate: '2026-09-01' }),
      deal('b', { amount: euros(100), createdDate: '2026-09-01' }),
    ];
    const { deals, notes } = forecast(worldOf(overdue, undated), settings(), NOW);
    expect(deals[0]?.probabilityInPeriod).toBe(deals[1]?.probabilityInPeriod);
    expect(notes).toContainEqual({ code: 'forecast.note.overdue', params: { n: 1 } });
  });
  test('adds other currencies only at the rates of the user', () => {
    const world = worldOf(
      deal('a', { amount: euros(100) }),
      deal('b', { amount: euros(100) }),
      deal('c', { amount: { minor: 20_000, currency: 'JPY' } }),
      deal('d', { amount: { minor: 900, currency: null } }),
    );
    const without = forecast(world, settings(), NOW);
    expect(without.deals.map(each => each.dealId)).toEqual(['a', 'b']);
    expect(without.coverage.left).toEqual([
      { code: 'left.no-currency', params: { n: 1 } },
      { code: 'left.other-currency', params: { n: 1, currency: 'JPY' } },
    ]);
    const converted = forecast(world, settings({ currency: 'EUR', rates: { JPY: 0.006 } }), NOW);
    expect(converted.deals.find(each => each.dealId === 'c')?.amountMinor).toBe(12_000);
    expect(converted.notes).toContainEqual({ code: 'forecast.note.converted', params: { n: 1, currency: 'JPY' } });
  });
  test('draws a path that starts at what is won, never falls, and ends at the quantiles', () => {
    const { world } = simulatedWorld(3, '2026-11-22', { perMonth: 20, months: 24, meanCycleDays: 60 });
    const { path, quantiles, wonMinor, period } = forecast(world, settings(), NOW);
    const days = path.map(step => step.day);
    expect([...days].sort()).toEqual(days);
    expect([days[0], days.at(-1)]).toEqual([period.from, period.to]);
    const today = path.find(step => step.day === '2026-11-22');
    expect(today).toMatchObject({ actualMinor: wonMinor, quantiles: { p10: wonMinor, p90: wonMinor } });
    expect(path.at(-1)?.quantiles?.p50).toBe(quantiles.p50);
    for (const key of ['p10', 'p50', 'p90'] as const) {
      const line = path.flatMap(step => (step.quantiles === null ? [] : [step.quantiles[key]]));
      expect([...line].sort((a, b) => a - b)).toEqual(line);
    }
  });
  test('re-forecasts twelve months when history allows and says null when it does not', () => {
    const { world } = simulatedWorld(4, '2026-11-22', { perMonth: 20, months: 30, meanCycleDays: 50 });
    expect(forecast(world, settings(), NOW).backtest?.periods.length).toBe(12);
    const young = simulatedWorld(4, '2026-11-22', { perMonth: 20, months: 4, meanCycleDays: 30 });
    expect(forecast(young.world, settings(), NOW).backtest).toBeNull();
  });
});

describe('deals as of a day', () => {
  const sold = deal('a', {
    status: 'won',
    amount: euros(900),
    stage: 'Closed Won',
    createdDate: '2026-01-01',
    closedDate: '2026-05-01',
    closeDate: '2026-05-01',
  });
  test('know nothing of what was written later', () => {
    const changes = new Map([
      [
        'a',
        [
          change('a', '2026-02-01T00:00:00.000Z', 'stage', 'Lead', 'Demo'),
          change('a', '2026-04-01T00:00:00.000Z', 'amount', euros(500), euros(900)),
          change('a', '2026-05-01T00:00:00.000Z', 'stage', 'Demo', 'Closed Won'),
        ],
      ],
    ]);
    expect(dealsAsOf([sold], changes, '2026-03-01').open[0]).toMatchObject({
      status: 'open',
      stage: 'Demo',
      amount: euros(500),
      closeDate: null,
      closedDate: null,
    });
    expect(dealsAsOf([sold], changes, '2026-01-15').open[0]).toMatchObject({ stage: 'Lead' });
  });
  test('drop the close date and stage of a deal without history, which were written at closing', () => {
    expect(dealsAsOf([sold], new Map(), '2026-03-01').open[0]).toMatchObject({ stage: null, closeDate: null });
    expect(dealsAsOf([sold], new Map(), '2026-06-01').closed).toEqual([sold]);
    expect(dealsAsOf([sold], new Map(), '2026-01-01')).toEqual({ open: [], closed: [] });
  });
});

describe('time to win', () => {
  test('does not mistake a young history for fast deals', () => {
    // Every deal is won after 100 days; only those of the first 20 days have had the time.
    const today = '2026-05-01';
    const all = Array.from({ length: 120 }, (_, at) => deal(`d${at}`, { createdDate: addDays('2026-01-01', at) }));
    const isClosed = (created: string) => addDays(created, 100) < today;
    const closed = all
      .filter(each => isClosed(each.createdDate as string))
      .map(each =>
        deal(each.id, {
          status: 'won',
          createdDate: each.createdDate,
          closedDate: addDays(each.createdDate as string, 100),
        }),
      );
    const open = all.filter(each => !isClosed(each.createdDate as string));
    const chance = timeToWin(open, closed, today, 0.9);
    expect(closed.length).toBeGreaterThan(10);
    expect(chance(10, 30)).toBeLessThan(0.1);
    expect(chance(80, 30)).toBeGreaterThan(0.6);
  });
  test('never falls with more time ahead', () => {
    const { world } = simulatedWorld(8, '2026-11-22', { perMonth: 20, months: 24, meanCycleDays: 60 });
    const chance = timeToWin(
      world.deals.filter(each => each.status === 'open'),
      world.deals.filter(each => each.status !== 'open'),
      '2026-11-22',
      0.33,
    );
    for (const age of [null, 0, 30, 200, 5000]) {
      const line = [0, 1, 7, 30, 90, 400, 5000].map(span => chance(age, span));
      expect([...line].sort((a, b) => a - b)).toEqual(line);
      expect(line.at(-1)).toBeLessThanOrEqual(1);
    }
  });
});
