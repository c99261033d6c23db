import { describe, expect, test } from 'vitest';
import { addDays } from '../../core/records/time';
import { emptyWorld, type World } from '../../core/records/world';
import { report } from '../../core/sales';
import { monthStart } from '../../core/sales/forecast/period';
import { trend } from '../../core/sales/report/trend';
import { deal, euros, NOW, settings } from './records';
import { chance } from './simulated-world';

/** One deal won on the third of each month, the newest last month. */
function monthly(revenue: readonly number[]): World {
  const deals = revenue.map((amount, at) => {
    const month = monthStart('2026-11-22', at - revenue.length);
    return deal(`d${at}`, {
      status: 'won',
      amount: euros(amount),
      createdDate: addDays(month, -20),
      closedDate: addDays(month, 2),
    });
  });
  return { ...emptyWorld(), deals };
}

const byMonth = (revenue: readonly number[]) => report(monthly(revenue), settings(), NOW).byPeriod.month;
const wobble = (at: number) => [30, -40, 10, -20, 50, -10, 20, -30][at % 8] as number;

describe('the trend of revenue', () => {
  test('is a clear line by least squares, upward or downward', () => {
    const rising = Array.from({ length: 12 }, (_, at) => 1000 + 50 * at + wobble(at) / 4);
    expect(byMonth(rising).trend).toMatchObject({
      changes: [],
      odd: [],
      notes: [{ code: 'report.trend.up.month', params: { n: 12, currency: 'EUR' } }],
    });
    expect(Number(byMonth(rising).trend.notes[0]?.params?.amountMinor) / 5000).toBeCloseTo(1, 1);
    expect(byMonth([...rising].reverse()).trend.notes.map(({ code }) => code)).toEqual(['report.trend.down.month']);
  });

  test('is none in noise, and no change of level either', () => {
    const noise = [900, 1100, 950, 1200, 870, 1010, 1090, 930, 1180, 890, 1020, 980];
    expect(byMonth(noise).trend).toEqual({
      changes: [],
      odd: [],
      notes: [{ code: 'report.trend.none.month', params: { n: 12 } }],
    });
  });

  test('is a change of level where revenue jumps and stays there, with both levels and the month', () => {
    const jumps = Array.from({ length: 18 }, (_, at) => (at < 9 ? 1000 : 2000) + wobble(at));
    const { changes, notes } = byMonth(jumps).trend;
    expect(changes).toHaveLength(1);
    const from = monthStart('2026-11-22', 9 - 18);
    expect(changes[0]).toMatchObject({ from });
    expect((changes[0]?.beforeMinor ?? 0) / 100_000).toBeCloseTo(1, 1);
    expect((changes[0]?.afterMinor ?? 0) / 100_000).toBeCloseTo(2, 1);
    expect(notes.map(({ code }) => code)).toEqual(['report.change.up']);
  });

  test('names a month that is far off, above or below, and takes it for no change of level', () => {
    for (const [amount, code] of [
      [9000, 'report.odd.high'],
      [0.01, 'report.odd.low'],
    ] as const) {
      const series = Array.from({ length: 14 }, (_, at) => (at === 6 ? amount : 1000 + wobble(at)));
      const { odd, changes, notes } = byMonth(series).trend;
      expect(changes).toEqual([]);
      expect(odd.map(({ from }) => from)).toEqual([monthStart('2026-11-22', 6 - 14)]);
      expect(notes.map(note => note.code)).toContain(code);
    }
  });

  test('of months with a step, an odd month is judged by its own level', () => {
    const series = Array.from({ length: 20 }, (_, at) => (at < 10 ? 1000 : 3000) + wobble(at));
    series[14] = 1000;
    expect(byMonth(series).trend.odd.map(({ from }) => from)).toEqual([monthStart('2026-11-22', 14 - 20)]);
  });

  test('is not told of few months, however steep', () => {
    const { trend: few } = byMonth([100, 200, 400, 800, 1600, 3200, 6400]);
    expect(few).toEqual({
      changes: [],
      odd: [],
      notes: [{ code: 'report.trend.few.month', params: { n: 7, least: 8 } }],
    });
  });

  test('finds a trend or a change in about one of twenty series without any', () => {
    const random = chance(11);
    let alarms = 0;
    for (let series = 0; series < 120; series++) {
      const periods = Array.from({ length: 24 }, (_, at) => ({
        from: monthStart('2024-01-01', at),
        to: monthStart('2024-01-01', at),
        whole: true,
        won: 1,
        lost: 0,
        revenueMinor: Math.round(1e5 * -Math.log(random() * random() * random() * random())),
        low: null,
        high: null,
      }));
      const { changes, notes } = trend(periods, 'month', 'EUR');
      if (changes.length > 0 || notes.some(({ code }) => /trend\.(up|down)/.test(code))) alarms++;
    }
    // Line and level are two looks at the same series.
    expect(alarms).toBeLessThanOrEqual(14);
  });
});

describe('periods of the report', () => {
  const world = monthly(Array.from({ length: 30 }, () => 100));

  test('are fiscal quarters and years where the fiscal year begins in July', () => {
    const { quarter, year } = report(world, settings({ fiscalYearStart: 7 }), NOW).byPeriod;
    expect(quarter.periods.slice(-2)).toMatchObject([
      { from: '2026-07-01', to: '2026-09-30', whole: true, won: 3 },
      { from: '2026-10-01', to: '2026-12-31', whole: false, won: 1 },
    ]);
    expect(year.periods.map(({ from, whole }) => [from, whole])).toEqual([
      ['2023-07-01', false],
      ['2024-07-01', true],
      ['2025-07-01', true],
      ['2026-07-01', false],
    ]);
    expect(year.revenueMinor).toMatchObject({ n: 2, mean: 120_000 });
  });

  test('hold every decided deal of their time once', () => {
    const { month, quarter, year } = report(world, settings(), NOW).byPeriod;
    const won = ({ periods }: typeof month) => periods.reduce((sum, period) => sum + period.won, 0);
    expect([won(quarter), won(year)]).toEqual([30, 30]);
    expect(month.periods).toHaveLength(25);
    expect(won(month)).toBe(24);
  });

  test('of old data end with what is known, instead of months without revenue', () => {
    const old = report(world, settings(), '2029-03-01T09:00:00.000Z');
    expect(old.notes.map(({ code }) => code)).toContain('note.old-data');
    expect(old.byPeriod.month.periods.at(-1)).toMatchObject({ from: '2026-10-01', won: 1 });
    expect(old.byPeriod.month.periods.filter(({ won }) => won === 0)).toEqual([]);
  });
});
