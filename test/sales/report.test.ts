import { describe, expect, test } from 'vitest';
import { emptyWorld, type World } from '../../core/records/world';
import { report } from '../../core/sales';
import { minorDigits } from '../../core/sales/currency/minor-digits';
import { purse } from '../../core/sales/currency/purse';
import { deal, euros, NOW, settings } from './records';

const worldOf = (deals: World['deals']): World => ({ ...emptyWorld(), deals });

describe('sales report', () => {
  test('counts months, sizes, durations and rates', () => {
    const { byPeriod, dealSizeMinor, cycleDays, winRate, byOwner, coverage } = report(
      worldOf([
        deal('a', {
          status: 'won',
          amount: euros(100),
          owner: 'Ann',
          createdDate: '2026-08-10',
          closedDate: '2026-09-01',
        }),
        deal('b', {
          status: 'won',
          amount: euros(300),
          owner: 'Ann',
          createdDate: '2026-09-01',
          closedDate: '2026-10-31',
        }),
        deal('c', {
          status: 'lost',
          amount: euros(999),
          owner: 'Bo',
          createdDate: '2026-09-01',
          closedDate: '2026-11-02',
        }),
        deal('d', { status: 'won', amount: null, owner: null, createdDate: null, closedDate: null }),
        deal('e'),
      ]),
      settings(),
      NOW,
    );
    expect(byPeriod.month.periods).toMatchObject([
      { from: '2026-09-01', to: '2026-09-30', whole: true, won: 1, lost: 0, revenueMinor: 10_000 },
      { from: '2026-10-01', to: '2026-10-31', whole: true, won: 1, lost: 0, revenueMinor: 30_000 },
      { from: '2026-11-01', to: '2026-11-30', whole: false, won: 0, lost: 1, revenueMinor: 0 },
    ]);
    expect(dealSizeMinor).toMatchObject({ n: 2, mean: 20_000, median: 20_000 });
    expect(dealSizeMinor.sd).toBeCloseTo(Math.sqrt(2) * 10_000, 6);
    expect(cycleDays).toMatchObject({ n: 2, mean: 41 });
    expect(byPeriod.month.revenueMinor).toMatchObject({ n: 2, mean: 20_000 });
    expect(winRate).toMatchObject({ name: 'all', won: 3, lost: 1, rate: 0.75, revenueMinor: 40_000 });
    expect(byOwner.map(row => [row.name, row.won, row.lost])).toEqual([
      ['Ann', 2, 0],
      ['Bo', 0, 1],
    ]);
    expect(coverage).toMatchObject({
      used: 4,
      seen: 5,
      left: [
        { code: 'left.no-amount', params: { n: 1 } },
        { code: 'left.no-closed-date', params: { n: 1 } },
      ],
    });
  });
  test('says null, not 0, where there is nothing to average', () => {
    const result = report(emptyWorld(), settings(), NOW);
    expect(result.winRate).toBeNull();
    expect(result.dealSizeMinor).toEqual({ n: 0, mean: null, sd: null, median: null });
    expect(result.byPeriod.month.periods).toHaveLength(1);
    expect(result.byPeriod.month.trend.notes).toEqual([{ code: 'report.trend.few.month', params: { n: 0, least: 8 } }]);
    expect(result.notes).toEqual([{ code: 'report.few', params: { n: 0 } }]);
  });
  test('counts no open deal in a currency without a rate into the velocity', () => {
    const won = Array.from({ length: 6 }, (_, at) =>
      deal(`w${at}`, { status: 'won', amount: euros(100), createdDate: '2026-09-01', closedDate: '2026-09-11' }),
    );
    const open = [{ amount: euros(5) }, { amount: null }, { amount: { minor: 5, currency: 'USD' } }].map((given, at) =>
      deal(`o${at}`, given),
    );
    const of = (rates: Record<string, number>) => report(worldOf([...won, ...open]), settings({ rates }), NOW).velocity;
    expect(of({})).toMatchObject({ open: 2, minorPerDay: 2000 });
    expect(of({ USD: 0.9 })?.open).toBe(3);
  });
});

describe('purse', () => {
  const eur = (minor: number) => ({ minor, currency: 'EUR' });
  test('takes the commonest currency, and the one in the settings before it', () => {
    expect(purse([eur(1), eur(2), { minor: 3, currency: 'USD' }], settings()).currency).toBe('EUR');
    expect(purse([eur(1)], settings({ currency: 'USD' })).currency).toBe('USD');
    expect(purse([], settings()).currency).toBeNull();
  });
  test('converts between currencies of different decimals', () => {
    expect(['USD', 'JPY', 'KWD', null].map(minorDigits)).toEqual([2, 0, 3, 2]);
    const { minor } = purse([eur(1), eur(1)], settings({ currency: 'EUR', rates: { JPY: 0.006, KWD: 3 } }));
    expect(minor({ minor: 260_000, currency: 'JPY' })).toBe(156_000);
    expect(minor({ minor: 1000, currency: 'KWD' })).toBe(300);
    expect(minor({ minor: 1, currency: 'CHF' })).toBeNull();
  });
  test('takes amounts without a currency for the chosen one only if none names any', () => {
    expect(
      purse([{ minor: 5, currency: null }], settings({ currency: 'EUR' })).minor({ minor: 5, currency: null }),
    ).toBe(5);
    expect(
      purse([eur(1), eur(1), { minor: 5, currency: null }], settings()).minor({ minor: 5, currency: null }),
    ).toBeNull();
  });
});
