import { describe, expect, test } from 'vitest';
import type { Deal } from '../../core/records/records';
import { addDays } from '../../core/records/time';
import { emptyWorld, type World } from '../../core/records/world';
import { forecast, report } from '../../core/sales';
import { dealsAsOf } from '../../core/sales/forecast/as-of';
import { unknownAmounts } from '../../core/sales/forecast/unknown-amounts';
import { mean } from '../../core/stats/mean';
import { processorMilliseconds } from '../setup/processor-time';
import { change, deal, euros, NOW, settings } from './records';
import { simulatedWorld } from './simulated-world';

const TODAY = '2026-11-22';
const wonAt = (amounts: readonly number[], given: Partial<Deal> = {}) =>
  amounts.map((amount, at) =>
    deal(`w${given.product ?? ''}${at}`, {
      status: 'won',
      amount: euros(amount),
      createdDate: addDays('2026-01-01', at),
      closedDate: addDays('2026-03-01', at),
      ...given,
    }),
  );
const minor = (money: Deal['amount']) => money?.minor ?? null;
const worldOf = (...deals: World['deals']): World => ({ ...emptyWorld(), deals });
/** As many CRMs export it: an amount only where the deal was won. */
const onlyWonHaveAmounts = ({ deals, ...rest }: World): World => ({
  ...rest,
  deals: deals.map(each => (each.status === 'won' ? each : { ...each, amount: null })),
});

describe('what a deal without an amount is worth', () => {
  test('is what won deals were worth, of its product where ten are known, the mean kept', () => {
    const seats = wonAt([100, 200, 300, 400, 500, 600, 700, 800, 900, 1000], { product: 'Seats' });
    const data = wonAt([10_000, 20_000, 90_000], { product: 'Data' });
    const known = unknownAmounts([...seats, ...data], minor);
    expect(mean(known?.points(deal('a', { product: 'Seats' })) ?? [])).toBeCloseTo(55_000, 6);
    const all = mean([...seats, ...data].map(each => minor(each.amount) as number)) as number;
    expect(mean(known?.points(deal('b', { product: 'Data' })) ?? [])).toBeCloseTo(all, 6);
    expect(known?.points(deal('b', { product: 'Data' }))).toBe(known?.points(deal('c')));
    expect(known?.typicalMinor).toBe(70_000);
  });
  test('is unknown under eight won deals, and then the deal is left out', () => {
    const seven = wonAt([1, 2, 3, 4, 5, 6, 7]);
    expect(unknownAmounts(seven, minor)).toBeNull();
    const { deals, coverage, notes } = forecast(worldOf(...seven, deal('x')), settings(), NOW);
    expect(deals).toEqual([]);
    expect(coverage.left).toContainEqual({ code: 'left.no-amount', params: { n: 1 } });
    expect(notes).toContainEqual({ code: 'forecast.note.no-amount', params: { n: 1 } });
  });
});

describe('a forecast of deals without amounts', () => {
  const won = wonAt([500, 700, 900, 1100, 1300, 1500, 2000, 4000, 6000, 12_000]);
  const open = Array.from({ length: 30 }, (_, at) => deal(`o${at}`, { createdDate: addDays('2026-10-01', at) }));
  const all = forecast(worldOf(...won, ...open, deal('zero', { amount: euros(0) })), settings(), NOW);
  test('counts them at the sizes of won deals and says so', () => {
    expect(all.deals).toHaveLength(31);
    expect(all.deals.every(each => each.amountAssumed && each.amountMinor === 300_000)).toBe(true);
    const expected = all.deals.reduce((sum, each) => sum + each.amountMinor * each.probabilityInPeriod, 0);
    const coming = Number(all.notes.find(note => note.code === 'forecast.note.arrivals')?.params?.amountMinor);
    expect((expected + coming) / all.meanMinor).toBeCloseTo(1, 3);
    expect(all.coverage).toMatchObject({ used: 31, seen: 31, left: [] });
    expect(all.notes).toContainEqual({
      code: 'forecast.note.amount-assumed',
      params: { n: 31, amountMinor: 140_000, currency: 'EUR' },
    });
  });
  test('is less sure than one of deals that are all worth that mean', () => {
    const priced = open.map(each => ({ ...each, amount: euros(3000) }));
    const known = forecast(worldOf(...won, ...priced), settings(), NOW);
    const unknown = forecast(worldOf(...won, ...open), settings(), NOW);
    expect(Math.abs(unknown.meanMinor / known.meanMinor - 1)).toBeLessThan(0.15);
    const width = ({ quantiles, meanMinor }: typeof all) => (quantiles.p90 - quantiles.p10) / meanMinor;
    expect(width(unknown)).toBeGreaterThan(1.1 * width(known));
  });
  test('leaves out negative amounts and other currencies as before', () => {
    const odd = [deal('n', { amount: euros(-5) }), deal('y', { amount: { minor: 500, currency: 'JPY' } })];
    const { deals, coverage } = forecast(worldOf(...won, ...odd), settings(), NOW);
    expect(deals).toEqual([]);
    expect(coverage.left.map(words => words.code)).toEqual(['left.other-currency', 'left.negative-amount']);
  });
  test('holds the truth in most of its 80 % bands on simulated pipelines', () => {
    let held = 0;
    let lean = 0;
    let truth = 0;
    const seeds = Array.from({ length: 24 }, (_, at) => 977 + at * 13);
    for (const seed of seeds) {
      const { world, revenueMinor } = simulatedWorld(seed, '2026-11-10', {
        perMonth: 25,
        months: 24,
        meanCycleDays: 60,
      });
      const { quantiles, meanMinor, period } = forecast(
        onlyWonHaveAmounts(world),
        settings(),
        '2026-11-10T00:00:00.000Z',
      );
      const actual = revenueMinor(period.from, period.to);
      if (actual >= quantiles.p10 && actual <= quantiles.p90) held++;
      lean += meanMinor - actual;
      truth += actual;
    }
    expect(held / seeds.length).toBeGreaterThanOrEqual(0.7);
    expect(held / seeds.length).toBeLessThanOrEqual(0.95);
    expect(Math.abs(lean / truth)).toBeLessThan(0.12);
  }, 120_000);
  test('takes at most five seconds for 8,800 deals, 2,000 of them open', () => {
    const { world } = simulatedWorld(5, '2026-11-10', { perMonth: 370, months: 24, meanCycleDays: 165 });
    const bare = onlyWonHaveAmounts(world);
    expect(processorMilliseconds(() => forecast(bare, settings(), '2026-11-10T00:00:00.000Z'))).toBeLessThan(5_000);
  }, 90_000);
});

describe('the check where only won deals carry amounts', () => {
  test('re-forecasts from the sizes of deals won before, and holds about as often as it says', () => {
    let held = 0;
    let periods = 0;
    for (let seed = 1; seed <= 12; seed++) {
      const { world } = simulatedWorld(seed * 71, TODAY, { perMonth: 20, months: 30, meanCycleDays: 50 });
      const { backtest, notes } = forecast(onlyWonHaveAmounts(world), settings(), NOW);
      const lost = world.deals.filter(each => each.status === 'lost').length;
      expect(notes).toContainEqual({ code: 'forecast.note.check-amounts', params: { n: lost, lost } });
      expect(backtest?.periods.length).toBe(12);
      held += backtest?.held80 ?? 0;
      periods += backtest?.periods.length ?? 0;
    }
    expect(held / periods).toBeGreaterThan(0.65);
    expect(held / periods).toBeLessThan(0.95);
  }, 60_000);
  test('does not know the amount that a deal got when it was won', () => {
    const sold = deal('a', { status: 'won', amount: euros(900), createdDate: '2026-01-01', closedDate: '2026-05-01' });
    const asOf = (day: string, ...changes: ReturnType<typeof change>[]) =>
      dealsAsOf([sold], new Map([['a', changes]]), day, 'recorded').open[0]?.amount;
    const priced = change('a', '2026-02-10T08:00:00.000Z', 'amount', null, euros(500));
    const raised = change('a', '2026-04-10T08:00:00.000Z', 'amount', euros(500), euros(900));
    expect(asOf('2026-03-01')).toBeNull();
    expect(asOf('2026-02-01', priced, raised)).toBeNull();
    expect(asOf('2026-03-01', priced, raised)).toEqual(euros(500));
    expect(asOf('2026-04-20', priced, raised)).toEqual(euros(900));
  });
  test('is made as well where other lost deals are only in another currency', () => {
    const { world } = simulatedWorld(4, TODAY, { perMonth: 20, months: 30, meanCycleDays: 50 });
    const foreign = world.deals.map((each, at) =>
      at % 3 === 0 && each.amount !== null ? { ...each, amount: { ...each.amount, currency: 'CNY' } } : each,
    );
    const { backtest, notes } = forecast({ ...world, deals: foreign }, settings(), NOW);
    expect(backtest?.periods.length).toBe(12);
    expect(notes.map(note => note.code)).not.toContain('forecast.note.check-amounts');
  });
});

describe('old data', () => {
  const old = { code: 'note.old-data', params: { date: '2026-09-20', days: 63 } };
  const closed = deal('a', { status: 'lost', createdDate: '2026-01-01', closedDate: '2026-09-20' });
  const notesOf = (world: World) => [forecast, report].map(analysis => analysis(world, settings(), NOW).notes);
  test('are named in forecast and report, whatever the day of the import', () => {
    const imported = change('a', '2026-11-20T08:00:00.000Z', 'stage', null, 'Demo', true);
    for (const notes of notesOf({ ...worldOf(closed), changes: [imported] })) expect(notes).toContainEqual(old);
  });
  test('do not count as months in which nothing was won', () => {
    const { world } = simulatedWorld(4, '2026-05-20', { perMonth: 20, months: 14, meanCycleDays: 50 });
    const checkAt = (now: string) => forecast(world, settings(), now).backtest;
    expect(checkAt('2026-05-20T09:00:00.000Z')?.periods.length).toBeGreaterThanOrEqual(4);
    expect(checkAt('2031-01-10T09:00:00.000Z')).toEqual(checkAt('2026-05-20T09:00:00.000Z'));
  });
  test.each([
    ['a later creation', { ...worldOf(closed, deal('b', { createdDate: '2026-11-01' })) }],
    [
      'a recorded change',
      { ...worldOf(closed), changes: [change('a', '2026-11-01T08:00:00.000Z', 'stage', 'A', 'B')] },
    ],
    ['no dates at all', worldOf(deal('b'))],
  ])('are not, given %s', (_what, world) => {
    for (const notes of notesOf(world)) expect(notes.map(note => note.code)).not.toContain('note.old-data');
  });
});
