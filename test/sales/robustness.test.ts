import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Deal } from '../../core/records/records';
import { emptyWorld, type World } from '../../core/records/world';
import { logit } from '../../core/stats/logit';
import { allAnalyses } from './all-analyses';
import { numbersIn } from './emitted-words';
import { LIVELY_SETTINGS, livelyWorld } from './lively-world';
import { deal, euros, settings } from './records';

const many = (n: number, given: Partial<Deal>): World => ({
  ...emptyWorld(),
  deals: Array.from({ length: n }, (_, at) => deal(`d${at}`, given)),
});
const won = { status: 'won', amount: euros(900), createdDate: '2026-01-05', closedDate: '2026-03-01' } as const;
const open = { status: 'open', amount: euros(900), createdDate: '2026-10-05', stage: 'Demo' } as const;

const worlds: [string, World][] = [
  ['no deals', emptyWorld()],
  ['one open deal', many(1, open)],
  ['one won deal', many(1, won)],
  ['only won deals', { ...emptyWorld(), deals: [...many(60, won).deals, deal('x', open)] }],
  ['only lost deals', { ...emptyWorld(), deals: [...many(60, { ...won, status: 'lost' }).deals, deal('x', open)] }],
  ['identical open deals', many(300, open)],
  ['amounts of 0', many(40, { ...open, amount: euros(0) })],
  [
    'negative amounts',
    {
      ...emptyWorld(),
      deals: [
        ...many(20, { ...open, amount: euros(-50) }).deals,
        ...many(20, { ...won, amount: euros(-50) }).deals.map(each => ({ ...each, id: `w${each.id}` })),
      ],
    },
  ],
  ['huge amounts', many(40, { ...open, amount: { minor: 1e15, currency: 'EUR' } })],
  [
    'huge beside tiny amounts',
    {
      ...emptyWorld(),
      deals: [...many(5, open).deals, deal('big', { ...open, amount: { minor: 1e15, currency: 'EUR' } })],
    },
  ],
  ['dates before 1970', many(40, { ...won, createdDate: '1955-01-05', closedDate: '1960-01-01' })],
  [
    'dates far ahead',
    many(40, {
      ...open,
      createdDate: '2999-01-01',
      closeDate: '9999-12-31',
      lastActivityDate: '2999-01-01',
      nextActivityDate: '2999-01-01',
    }),
  ],
  ['won deals that close in the future', many(40, { ...won, closedDate: '2999-03-01' })],
  ['closed before created', many(40, { ...won, closedDate: '2025-01-01' })],
  [
    'no dates at all',
    {
      ...emptyWorld(),
      deals: [...many(40, { status: 'won', amount: euros(1) }).deals, deal('x', { status: 'open', amount: euros(1) })],
    },
  ],
  [
    'mixed and missing currencies',
    {
      ...emptyWorld(),
      deals: [
        deal('a', open),
        deal('b', { ...open, amount: { minor: 5, currency: 'JPY' } }),
        deal('c', { ...open, amount: { minor: 5, currency: null } }),
        deal('d', won),
      ],
    },
  ],
  ['deals of no known status', many(30, { status: null })],
  ['a lively world', livelyWorld(11, 200)],
];

describe('every analysis', () => {
  test.each(worlds)('gives finite numbers for %s, however it is set', (_name, world) => {
    for (const given of [
      {},
      LIVELY_SETTINGS,
      { period: 'year', fiscalYearStart: 7, target: 5000, focus: 3 },
      { period: 'month', currency: 'USD', rates: { EUR: 1.1 }, focus: 0, target: 0 },
    ] as const) {
      const bad = numbersIn(allAnalyses(world, settings(given))).filter(([, value]) => !Number.isFinite(value));
      expect(bad).toEqual([]);
    }
  });
  test.each(worlds)('gives the same bytes for the same input, and leaves it as it was: %s', (_name, world) => {
    const before = JSON.stringify(world);
    const first = JSON.stringify(allAnalyses(world, settings(LIVELY_SETTINGS)));
    expect(JSON.stringify(allAnalyses(structuredClone(world), settings(LIVELY_SETTINGS)))).toBe(first);
    expect(JSON.stringify(world)).toBe(before);
  });
});

const anyDay = fc
  .date({ min: new Date('1950-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map(date => date.toISOString().slice(0, 10));
const anyDeal = fc.record({
  amount: fc.option(
    fc.record({ minor: fc.integer({ min: -1e6, max: 1e9 }), currency: fc.constantFrom('EUR', 'USD', null) }),
  ),
  status: fc.constantFrom('open', 'won', 'lost', null),
  stage: fc.option(fc.constantFrom('Lead', 'Demo', 'Closed Won', '谈判')),
  closeDate: fc.option(anyDay),
  createdDate: fc.option(anyDay),
  closedDate: fc.option(anyDay),
  stageSince: fc.option(anyDay),
  lastActivityDate: fc.option(anyDay),
  owner: fc.option(fc.constantFrom('Ann', 'Bo')),
}) as fc.Arbitrary<Partial<Deal>>;

describe('any deals', () => {
  test('have reasons that add up, shares that sum to 1, and quantiles in order', () => {
    fc.assert(
      fc.property(fc.array(anyDeal, { maxLength: 60 }), given => {
        const world = { ...emptyWorld(), deals: given.map((each, at) => deal(`d${at}`, each)) };
        const { wins, forecast, followUps } = allAnalyses(world, settings());
        for (const win of wins.byDeal) {
          const sum = win.reasons.reduce((total, reason) => total + reason.value, 0);
          expect(sum).toBeCloseTo(logit(win.probability), 9);
          expect(win.low).toBeLessThanOrEqual(win.probability);
          expect(win.high).toBeGreaterThanOrEqual(win.probability);
        }
        for (const item of followUps.items) {
          expect(item.reasons.reduce((total, reason) => total + reason.value, 0)).toBe(item.priority);
        }
        if (followUps.items.length > 0) {
          expect(followUps.items.reduce((total, item) => total + item.share, 0)).toBeCloseTo(1, 9);
        }
        const { p2_5, p10, p25, p50, p75, p90, p97_5 } = forecast.quantiles;
        const inOrder = [forecast.wonMinor, p2_5, p10, p25, p50, p75, p90, p97_5];
        expect([...inOrder].sort((a, b) => a - b)).toEqual(inOrder);
        expect(numbersIn({ wins, forecast, followUps }).filter(([, value]) => !Number.isFinite(value))).toEqual([]);
      }),
      { numRuns: 60, seed: 12 },
    );
  });
});
