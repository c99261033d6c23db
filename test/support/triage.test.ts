import { beforeAll, describe, expect, test } from 'vitest';
import type { Settings } from '../../core/records/settings';
import type { World } from '../../core/records/world';
import { createSupport, type SupportEngine, supportAnalysis } from '../../core/support';
import { SUPPORT_CODES } from '../../core/support/codes';
import type { SupportCase } from '../../core/support/reply/result';
import { loadEnglish } from '../../core/text/stem';
import { deal, message, NOW, OWN, person, SETTINGS, ticket, worldWith } from './world';

let engine: SupportEngine;
beforeAll(async () => {
  engine = createSupport(await loadEnglish());
});

const MARA = { name: 'Mara Lindqvist', email: 'mara@northwind.example' };
const LEO = { name: 'Leo Brandt', email: 'leo@harbour.example' };
const people = [
  person('p-mara', { name: MARA.name, emails: [MARA.email], companyName: 'Northwind' }),
  person('p-leo', { name: LEO.name, emails: [LEO.email] }),
];
const EUR = (minor: number) => ({ minor, currency: 'EUR' });
const mail = (id: string, from: typeof MARA, text: string, at = '2026-11-22T08:00:00.000Z') =>
  message(id, { threadKey: `t-${id}`, subject: 'Question', from, text, at });

function queueOf(part: Partial<World>, settings: Partial<Settings> = {}): SupportCase[] {
  return supportAnalysis(worldWith({ people, ...part }), { ...SETTINGS, ...settings }, NOW, null, engine).queue;
}
const codes = ({ urgency }: SupportCase) => urgency.reasons.map(({ code }) => code);

describe('urgency', () => {
  const busy = () =>
    queueOf({
      messages: [
        mail('calm', MARA, 'Where do I find the invoice?', '2026-11-22T08:30:00.000Z'),
        mail(
          'angry',
          LEO,
          'This is unacceptable, I am very disappointed. We need it by tomorrow.',
          '2026-11-22T07:00:00.000Z',
        ),
        mail('thanks', LEO, 'Thanks, got it!', '2026-11-20T07:00:00.000Z'),
        mail('old', MARA, 'How do I export a table?', '2026-11-19T09:00:00.000Z'),
        mail(
          'leaving',
          LEO,
          'We are switching to a competitor, please cancel our contract.',
          '2026-11-22T08:00:00.000Z',
        ),
      ],
      deals: [
        deal('d1', { name: 'Northwind rollout', status: 'open', amount: EUR(4_000_000), personKeys: ['p-mara'] }),
        deal('d2', {
          name: 'Harbour renewal',
          status: 'open',
          amount: EUR(1_000_000),
          personKeys: ['p-leo'],
          closeDate: '2026-12-20',
          owner: 'Lena Ortiz',
          stage: 'Proposal',
        }),
        deal('d3', { name: 'Lost', status: 'lost', amount: EUR(9_000_000), personKeys: ['p-leo'] }),
      ],
    });

  test('is the sum of its reasons, each with a text and the records that it rests on', () => {
    for (const { urgency } of busy()) {
      const sum = urgency.reasons.reduce((total, { value }) => total + Math.round(value * 100), 0);
      expect(urgency.score * 100).toBeCloseTo(sum, 9);
      for (const reason of urgency.reasons) {
        expect(SUPPORT_CODES[reason.code], reason.code).toBeDefined();
        expect(reason.recordIds.length).toBeGreaterThan(0);
        expect(Object.keys(reason.params ?? {}).sort()).toEqual([...SUPPORT_CODES[reason.code]!.params].sort());
      }
    }
  });

  test('orders the queue: long waits and angry customers before fresh questions, thanks last', () => {
    const queue = busy();
    const at = (id: string) => queue.findIndex(({ messageId }) => messageId === id);
    expect(at('thanks')).toBe(4);
    expect(at('calm')).toBe(3);
    expect(at('old')).toBeLessThan(at('calm'));
    const scores = queue.map(({ urgency }) => urgency.score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
  });

  test('names anger, haste, a deadline, leaving, open deals and a renewal', () => {
    const queue = busy();
    const of = (id: string) => queue.find(({ messageId }) => messageId === id)!;
    expect(codes(of('angry'))).toEqual(
      expect.arrayContaining(['triage.waiting', 'triage.unhappy', 'triage.deadline', 'triage.deals', 'triage.renewal']),
    );
    expect(codes(of('leaving'))).toContain('triage.leaving');
    expect(codes(of('thanks'))).toContain('triage.no-answer-thanks');
    expect(codes(of('calm'))).not.toContain('triage.renewal');
  });

  test('counts waiting against the target that the user set, up to four of it', () => {
    const waiting = (hours: number, target: number) => {
      const at = new Date(Date.parse(NOW) - hours * 3_600_000).toISOString();
      const [only] = queueOf({ messages: [mail('m', MARA, 'Where is it?', at)] }, { answerTargetHours: target });
      return only!.urgency.reasons.find(({ code }) => code === 'triage.waiting')!.value;
    };
    expect(waiting(4, 8)).toBe(0.5);
    expect(waiting(4, 4)).toBe(1);
    expect(waiting(500, 8)).toBe(4);
  });

  test('waits since the first message that nobody has answered, not since the last one', () => {
    const said = (id: string, from: typeof MARA, at: string) =>
      message(id, { threadKey: 'one', subject: 'x', from, text: 'Where is it?', at });
    const [only] = queueOf({
      messages: [
        said('a', MARA, '2026-11-20T09:00:00.000Z'),
        said('b', { name: 'Desk', email: OWN }, '2026-11-20T10:00:00.000Z'),
        said('c', MARA, '2026-11-21T09:00:00.000Z'),
        said('d', MARA, '2026-11-22T08:00:00.000Z'),
      ],
    });
    expect(only!.urgency.waitedHours).toBe(24);
  });

  test('an amount in a currency without a rate is no amount; a case of nobody known has no deals', () => {
    const yen = deal('d', { status: 'open', amount: { minor: 5, currency: 'JPY' }, personKeys: ['p-mara'] });
    const [one] = queueOf({ messages: [mail('m', MARA, 'Where?')], deals: [yen] }, { currency: 'EUR' });
    expect(codes(one!)).toContain('triage.deals-no-amount');
    const [other] = queueOf({ messages: [mail('m', { name: 'X', email: 'x@else.example' }, 'Where?')], deals: [yen] });
    expect(codes(other!).filter(code => code.startsWith('triage.deals'))).toEqual([]);
  });

  test('a ticket without messages waits since it was opened', () => {
    const [only] = queueOf({
      tickets: [
        ticket('k', { subject: 'Login', status: 'open', requester: MARA, openedAt: '2026-11-21T21:00:00.000Z' }),
      ],
    });
    expect(only!.urgency.waitedHours).toBe(12);
  });
});

describe('a deal that a case endangers', () => {
  const deals = [
    deal('d', {
      name: 'Rollout',
      status: 'open',
      amount: EUR(100),
      personKeys: ['p-mara'],
      owner: 'Lena',
      stage: 'Offer',
    }),
  ];
  test('is named with its owner where the customer is unhappy, may leave or waits too long', () => {
    for (const [text, at, code] of [
      ['I am very disappointed.', '2026-11-22T08:00:00.000Z', 'triage.unhappy'],
      ['Please cancel our contract.', '2026-11-22T08:00:00.000Z', 'triage.leaving'],
      ['Where is it?', '2026-11-21T01:00:00.000Z', 'triage.waiting'],
    ] as const) {
      const [only] = queueOf({ messages: [mail('m', MARA, text, at)], deals });
      expect(only!.endangers).toMatchObject([{ id: 'd', name: 'Rollout', owner: 'Lena', stage: 'Offer' }]);
      expect(only!.endangers[0]!.why.map(why => why.code)).toContain(code);
    }
  });
  test('is not named for a calm question, and not without an open deal', () => {
    expect(queueOf({ messages: [mail('m', MARA, 'Where is it?')], deals })[0]!.endangers).toEqual([]);
    expect(queueOf({ messages: [mail('m', LEO, 'I am very disappointed.')], deals })[0]!.endangers).toEqual([]);
  });
});

describe('the same problem reported by several people', () => {
  test('is found among open cases with the words that they share, in English and in Chinese', () => {
    const queue = queueOf({
      messages: [
        mail('a', MARA, 'Since the update the export to PDF shows a blank page.'),
        mail('b', LEO, 'The PDF export gives a blank page after the latest update.'),
        mail('c', { name: 'Ida', email: 'ida@lake.example' }, 'I want a refund for my broken lamp.'),
        mail('d', { name: '王', email: 'wang@river.example' }, '导出报表时页面空白，更新之后就这样。'),
        mail('e', { name: '李', email: 'li@hill.example' }, '更新之后导出报表，页面一片空白。'),
      ],
    });
    const like = (id: string) => queue.find(({ messageId }) => messageId === id)!.sameProblem;
    expect(like('a')).toMatchObject([{ threadKey: 't-b', personName: 'Leo Brandt' }]);
    expect(like('a')[0]!.words).toEqual(expect.arrayContaining(['PDF', 'blank']));
    expect(like('b').map(({ threadKey }) => threadKey)).toEqual(['t-a']);
    expect(like('c')).toEqual([]);
    expect(like('d').map(({ threadKey }) => threadKey)).toEqual(['t-e']);
  });
  test('the same person twice is no second report', () => {
    const text = 'Since the update the export to PDF shows a blank page.';
    for (const { sameProblem } of queueOf({ messages: [mail('a', MARA, text), mail('b', MARA, text)] }))
      expect(sameProblem).toEqual([]);
  });
});
