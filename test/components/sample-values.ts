import type { Counts, Pipeline } from '../../components/services';
import type { RecordsPreview, TablePreview } from '../../core/imports/result';
import { Settings } from '../../core/records';
import type { Coverage } from '../../core/records/result';
import type { FollowUp, FollowUps } from '../../core/sales/followups/result';
import type { Forecast } from '../../core/sales/forecast/result';
import type { DayPlan } from '../../core/sales/plan/result';
import type { PeriodReport, SalesReport, Trend } from '../../core/sales/report/result';
import type { Subject, SubjectDeal } from '../../core/sales/subject/result';

export const NOW = new Date('2026-11-22T09:30:00.000Z');

export function coverage(used: number, seen = used): Coverage {
  return { used, seen, stated: null, oldestDays: used === 0 ? null : 2, left: [] };
}

export const NO_COUNTS: Counts = {
  people: 0,
  companies: 0,
  deals: 0,
  openDeals: 0,
  closedDeals: 0,
  messages: 0,
  tickets: 0,
  articles: 0,
  sample: 0,
};
export const COUNTS: Counts = { ...NO_COUNTS, people: 3, deals: 4, openDeals: 2, closedDeals: 2, messages: 5 };

export const SETTINGS = Settings.parse({ target: 460_000, currency: 'USD' });

export function followUp(index: number, change: Partial<FollowUp> = {}): FollowUp {
  return {
    subject: `person-${index}`,
    personId: `person-${index}`,
    personName: `Person ${index}`,
    companyName: 'Northwind Freight',
    email: `person${index}@northwind.example`,
    deal: {
      id: `deal-${index}`,
      name: 'Northwind',
      amount: { minor: 4_800_000, currency: 'USD' },
      stage: 'Proposal',
      winProbability: 0.62,
    },
    threadKey: null,
    url: 'https://mail.google.com/mail/u/0/#inbox/1',
    priority: 1.5,
    share: 1 / (index + 2),
    headline: { code: 'followup.question', params: { days: 2 } },
    reasons: [
      { code: 'followup.close-near', params: { days: 5 }, value: 2.5, recordIds: [`deal-${index}`] },
      { code: 'followup.wrote-today', value: -1, recordIds: [] },
    ],
    ...change,
  };
}

export function followUps(items: FollowUp[]): FollowUps {
  return {
    items,
    considered: 143,
    worthwhile: items.length,
    snoozed: 2,
    done: 0,
    focus: 1,
    learned: { decisions: 0, families: [] },
    answers: null,
    coverage: coverage(143),
  };
}

/** An hour: one call, and a visit that finds no place. */
export const PLAN: DayPlan = {
  begin: '2026-11-22T09:30:00.000Z',
  until: '2026-11-22T10:30:00.000Z',
  minutes: 60,
  hours: 'working',
  contacts: [
    {
      item: followUp(0),
      kind: 'call',
      kindWhy: { code: 'plan.kind.silent' },
      minutes: 20,
      begin: '2026-11-22T09:30:00.000Z',
      end: '2026-11-22T09:50:00.000Z',
    },
  ],
  plannedMinutes: 20,
  left: [
    {
      item: followUp(1),
      kind: 'visit',
      kindWhy: { code: 'plan.kind.agreed', params: { quote: 'Visit them' } },
      minutes: 90,
      why: { code: 'plan.left.too-long', params: { minutes: 90, left: 60 } },
    },
  ],
  leftCount: 1,
  notNow: 141,
};

export const NO_SUBJECT: Subject = {
  person: null,
  company: null,
  others: [],
  deals: [],
  tickets: [],
  debt: null,
  nextStep: null,
  timeline: [],
};
export function subjectDeal(change: Partial<SubjectDeal> = {}): SubjectDeal {
  return {
    id: 'deal-1',
    name: 'Northwind Freight: 120 seats',
    amount: { minor: 4_800_000, currency: 'USD' },
    stage: 'Proposal',
    status: 'open',
    daysInStage: 14,
    closeDate: '2026-12-12',
    closedDate: null,
    win: {
      dealId: 'deal-1',
      probability: 0.62,
      low: 0.5,
      high: 0.72,
      reasons: [],
      closedDeals: 214,
      counterfactuals: [
        { words: { code: 'win.if.answer', params: {} }, probability: 0.68 },
        { words: { code: 'win.if.wait', params: { days: 14 } }, probability: 0.55 },
      ],
    },
    flags: [],
    dismissedFlags: 0,
    ...change,
  };
}

export const SUBJECT: Subject = {
  person: {
    id: 'person-1',
    name: 'Mara Okafor',
    jobTitle: 'Head of Operations',
    companyName: 'Northwind Freight',
    email: 'mara@northwind.example',
    phone: null,
    sites: ['gmail', 'salesforce'],
  },
  company: null,
  others: [],
  deals: [subjectDeal()],
  tickets: [],
  debt: { who: 'you', sinceHours: 52, usualHours: 5 },
  nextStep: {
    words: { code: 'subject.next.answer', params: { name: 'Mara' } },
    quotes: ['Could we extend the trial?'],
    messageId: 'message-1',
  },
  timeline: [
    {
      at: '2026-11-20T16:02:00.000Z',
      words: { code: 'timeline.they-wrote', params: { name: 'Mara' } },
      excerpt: 'Could we',
      recordId: null,
    },
  ],
};

export const FORECAST: Forecast = {
  period: { kind: 'quarter', from: '2026-10-01', to: '2026-12-31' },
  currency: 'USD',
  wonMinor: 21_000_000,
  meanMinor: 41_500_000,
  quantiles: { p2_5: 25e6, p10: 31_800_000, p25: 36e6, p50: 41_200_000, p75: 46e6, p90: 50_500_000, p97_5: 56e6 },
  target: { minor: 46_000_000, chance: 0.31 },
  path: [
    { day: '2026-11-15', actualMinor: 20_000_000, quantiles: null },
    { day: '2026-11-22', actualMinor: 21_000_000, quantiles: null },
    {
      day: '2026-12-31',
      actualMinor: null,
      quantiles: { p10: 31_800_000, p25: 36e6, p50: 41_200_000, p75: 46e6, p90: 50_500_000 },
    },
  ],
  deals: [
    {
      dealId: 'deal-1',
      name: 'Northwind: 120 seats',
      amountMinor: 4_800_000,
      amountAssumed: false,
      probabilityInPeriod: 0.5,
    },
    { dealId: 'deal-2', name: null, amountMinor: 2_200_000, amountAssumed: true, probabilityInPeriod: 0.25 },
  ],
  split: { wonMinor: 21_000_000, openMinor: 17_500_000, toComeMinor: 3_000_000 },
  experts: [{ expert: 'deal-by-deal', share: 1, forecastMinor: 20_500_000 }],
  backtest: {
    periods: Array.from({ length: 12 }, (_, at) => ({
      from: `2025-${String(at + 1).padStart(2, '0')}-01`,
      to: `2025-${String(at + 1).padStart(2, '0')}-28`,
      meanMinor: 10e6 + at * 100_000,
      quantiles: { p2_5: 6e6, p10: 8e6, p50: 10e6, p90: 12e6, p97_5: 14e6 },
      actualMinor: at < 2 ? 13e6 : 9.5e6,
      held80: at >= 2,
      held95: true,
      experts: [{ expert: 'last-period', forecastMinor: 9e6 }],
    })),
    held80: 10,
    held95: 12,
    error: 0.124,
    bias: 0.031,
    experts: [
      { expert: 'seasonal-quarter', periods: 9, error: 0.153 },
      { expert: 'pipeline-rate', periods: 12, error: 2.6 },
    ],
  },
  coverage: { ...coverage(37, 52), left: [{ code: 'left.no-amount', params: { n: 15 } }] },
  notes: [],
};

export const PIPELINE: Pipeline = {
  forecast: FORECAST,
  funnel: {
    stages: [
      {
        stage: 'Demo',
        open: 24,
        openMinor: 1_000_000,
        entered: 50,
        movedOn: 33,
        rate: 0.66,
        low: 0.57,
        high: 0.74,
        medianDays: 9,
      },
    ],
    currency: 'USD',
    coverage: coverage(52),
  },
  deals: {
    rows: [
      {
        id: 'deal-1',
        name: 'Aurel renewal',
        companyName: 'Aurel',
        amount: { minor: 6_400_000, currency: 'USD' },
        stage: 'Demo',
        closeDate: null,
        probability: 0.2,
        win: {
          dealId: 'deal-1',
          probability: 0.2,
          low: 0.12,
          high: 0.3,
          reasons: [{ code: 'win.base', params: { won: 71, closed: 160 }, value: -0.2, recordIds: ['deal-1'] }],
          closedDeals: 160,
          counterfactuals: [{ words: { code: 'win.if.stage', params: { stage: 'Proposal' } }, probability: 0.31 }],
        },
        flags: [
          {
            level: 'bad',
            words: { code: 'deal.pushed', params: { n: 3 } },
            basis: { code: 'deal.basis.times', params: { limit: 1.2, won: 34, weight: 8 } },
            standing: '3 ',
          },
        ],
        dismissedFlags: 0,
      },
    ],
    open: 52,
  },
  wins: {
    baseRate: 0.47,
    baseLow: 0.41,
    baseHigh: 0.53,
    won: 71,
    lost: 89,
    prior: { code: 'prior.even', params: { weight: 8 } },
    signal: { code: 'win.no-signal.more', params: { n: 140 } },
    closedDealsToGo: 0,
    coverage: coverage(160),
  },
};

const TOO_FEW: Trend = {
  changes: [],
  odd: [],
  notes: [{ code: 'report.trend.few.quarter', params: { n: 2, least: 8 } }],
};

const BY_MONTH: PeriodReport = {
  periods: [
    {
      from: '2026-10-01',
      to: '2026-10-31',
      whole: true,
      won: 3,
      lost: 2,
      revenueMinor: 12_000_000,
      low: 0.35,
      high: 0.8,
    },
    {
      from: '2026-11-01',
      to: '2026-11-30',
      whole: false,
      won: 1,
      lost: 0,
      revenueMinor: 3_000_000,
      low: 0.4,
      high: 1,
    },
  ],
  revenueMinor: { n: 12, mean: 11_200_000, sd: 4_100_000, median: 10_800_000 },
  trend: {
    changes: [{ from: '2026-10-01', beforeMinor: 8_000_000, afterMinor: 12_000_000, pValue: 0.01 }],
    odd: [],
    notes: [
      {
        code: 'report.change.up',
        params: { from: '2026-10-01', beforeMinor: 8_000_000, afterMinor: 12_000_000, currency: 'USD' },
      },
    ],
  },
};

export const REPORT: SalesReport = {
  currency: 'USD',
  byPeriod: { month: BY_MONTH, quarter: { ...BY_MONTH, trend: TOO_FEW }, year: { ...BY_MONTH, trend: TOO_FEW } },
  dealSizeMinor: { n: 71, mean: 2_410_000, sd: null, median: 1_800_000 },
  cycleDays: { n: 71, mean: 48.2, sd: 20, median: 44 },
  dealSizes: { edges: [0, 1_000_000, 2_000_000], counts: [40, 31] },
  durations: null,
  funnel: PIPELINE.funnel,
  winRate: { name: 'all', won: 71, lost: 89, rate: 0.44, low: 0.39, high: 0.49, revenueMinor: 1 },
  byOwner: [{ name: '=cmd|calc', won: 2, lost: 1, rate: 0.67, low: 0.3, high: 0.9, revenueMinor: 100 }],
  bySource: [],
  byProduct: [],
  velocity: { open: 12, minorPerDay: 264_000, lowMinorPerDay: 221_000, highMinorPerDay: 315_000 },
  differences: { owner: { pValue: 0.41, beyondChance: false }, source: null, product: null },
  repeat: {
    horizonDays: 90,
    customers: [
      {
        id: 'company-1',
        name: 'Harbor Lights',
        purchases: 7,
        lastPurchase: '2026-10-02',
        usualGapDays: 41,
        expected: 1.62,
        chanceActive: 0.91,
        amountMinor: 2_400_000,
        hasOpenDeal: false,
        dealIds: ['deal-1'],
      },
      {
        id: null,
        name: null,
        purchases: 1,
        lastPurchase: '2026-01-15',
        usualGapDays: null,
        expected: 0.08,
        chanceActive: null,
        amountMinor: null,
        hasOpenDeal: true,
        dealIds: ['deal-2'],
      },
    ],
    known: 31,
    repeaters: 12,
    expected: 11.4,
    currency: 'USD',
    coverage: coverage(71),
    notes: [{ code: 'repeat.check', params: { expected: 10.6, came: 12, customers: 28 } }],
  },
  coverage: coverage(160),
  notes: [],
};

export const PREVIEW: TablePreview = {
  format: 'table',
  file: 'deals.csv',
  bytes: 100,
  dialect: null,
  encoding: 'utf-8',
  delimiter: ',',
  sheet: null,
  sheets: [],
  header: ['Opportunity', 'Value', 'Mail'],
  sample: [['Harbor Lights', '12000', 'a@b.example']],
  rows: 8_800,
  mapping: { kind: 'deal', columns: { 0: 'name', 1: 'amount' }, dateOrder: 'ymd', decimal: '.', currency: null },
  fields: ['name', 'id', 'amount', 'stage', 'email'].map(field => ({ field, required: false })),
  kinds: ['deal', 'person', 'article', 'template'],
  naming: ['name', 'id'],
  repeatable: ['email'],
  unmapped: [],
};

export const MAILBOX: RecordsPreview = {
  format: 'mail',
  file: 'All mail.mbox',
  bytes: 1_000,
  encoding: 'mbox',
  kind: 'message',
  rows: 1_234,
  first: [
    { title: 'Offer for June', detail: 'Ann Berg' },
    { title: null, detail: 'bo@north.example' },
  ],
  accounts: ['me@own.example', 'team@own.example'],
  own: ['me@own.example'],
};
