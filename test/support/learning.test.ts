import { beforeAll, describe, expect, test } from 'vitest';
import type { Decision } from '../../core/records';
import { createSupport, learned, type SupportEngine, type SupportPage, supportAnalysis } from '../../core/support';
import { expectedAcceptance } from '../../core/support/reply/rank';
import { loadEnglish } from '../../core/text/stem';
import { decision, message, NOW, SETTINGS, stored, worldWith } from './world';

let engine: SupportEngine;
beforeAll(async () => {
  engine = createSupport(await loadEnglish());
});

const MARA = { name: 'Mara Lindqvist', email: 'mara@northwind.example' };
const onThread = (threadKey: string): SupportPage => ({ about: threadKey, keys: [threadKey], threadKey });
const REFUND = 'playbook:article/refund/en';
const WARM = 'playbook:template/refund/en/warm';
const SHORT = 'playbook:template/refund/en/short';
const first = message('m1', {
  threadKey: 't1',
  subject: 'Zorbing voucher',
  from: MARA,
  text: 'The zorbing voucher fizzled.',
});
const second = message('m2', {
  threadKey: 't2',
  subject: 'Voucher',
  from: MARA,
  text: 'My zorbing voucher fizzled too.',
});
const reply = {
  messageId: 'm1',
  category: 'refund',
  articleId: REFUND,
  drafted: 'Hello Mara, soon.',
  values: { 'person.firstName': 'Mara' },
};
const accepted = (more: Partial<Decision> = {}) =>
  decision({ what: 'inserted', subject: 't1', choice: WARM, reply, ...more });
const current = (decisions: Decision[], messages = [first, second], settings = SETTINGS) =>
  supportAnalysis(worldWith({ messages, decisions }), settings, NOW, onThread('t2'), engine).current!;

describe('an accepted reply', () => {
  test('makes its question a known phrasing of its article', () => {
    const scoreOf = (decisions: Decision[]) =>
      current(decisions).articles.find(({ articleId }) => articleId === REFUND)?.score ?? 0;
    expect(scoreOf([accepted()])).toBeGreaterThan(scoreOf([]) + 0.1);
    expect(current([]).articles[0]?.articleId).not.toBe(REFUND);
    expect(current([accepted()]).articles[0]).toMatchObject({ articleId: REFUND });
  });

  test('teaches nothing once the decision, or the message, is gone', () => {
    const before = current([]).articles;
    expect(current([accepted()], [second]).articles).toEqual(before);
    expect(current([]).articles).toEqual(before);
  });

  test('moves the guess of a similar message towards its category', () => {
    const probability = (decisions: Decision[]) =>
      current(decisions).guesses.find(({ category }) => category === 'refund')!.probability;
    expect(probability([accepted()])).toBeGreaterThan(probability([]));
  });

  test('is not a category that the user chose', () => {
    expect(current([accepted()]).chosen).toBeNull();
  });
});

describe('the ranking of templates', () => {
  test('is a beta mean with a prior of four decisions', () => {
    const short = { tone: 'short' } as const;
    expect(expectedAcceptance(short, 0)).toBeCloseTo(0.4);
    expect(expectedAcceptance(short, 0, { accepted: 1, edited: 0, rejected: 0 })).toBeCloseTo((1 + 1.6) / 5);
    expect(expectedAcceptance(short, 0, { accepted: 0, edited: 1, rejected: 0 })).toBeCloseTo((0.5 + 1.6) / 5);
    expect(expectedAcceptance(short, 0, { accepted: 0, edited: 0, rejected: 1 })).toBeCloseTo(1.6 / 5);
    expect(expectedAcceptance(short, 9)).toBeCloseTo(0.1);
  });

  test('follows the tone that the user prefers, then what was accepted', () => {
    const chosen = decision({ subject: 'm2', choice: 'refund' });
    const tones = (tone: 'short' | 'warm' | 'formal' | null, decisions: Decision[] = []) =>
      supportAnalysis(
        worldWith({ messages: [second], decisions: [chosen, ...decisions] }),
        { ...SETTINGS, tone },
        NOW,
        onThread('t2'),
        engine,
      ).current!.candidates.map(candidate => candidate.tone);
    expect(tones('formal')[0]).toBe('formal');
    expect(tones(null)[0]).toBe('warm');
    expect(tones(null, [accepted({ choice: SHORT })])[0]).toBe('short');
    expect(tones('warm', [accepted({ choice: SHORT })])[0]).toBe('warm');
  });
});

describe('what was learned', () => {
  test('is listed newest first, with whom it is about and what rests on it', () => {
    const decisions = [
      accepted({ id: 'a' }),
      decision({ id: 'b', subject: 'm2', choice: 'billing' }),
      decision({ id: 'c', what: 'rejected', subject: 'gone', choice: 'gone' }),
    ];
    const { items, total } = learned(worldWith({ messages: [first, second], decisions }));
    expect(total).toBe(3);
    expect(items.map(item => [item.decision.id, item.about, item.templateTitle, item.phrasingOf !== null])).toEqual([
      ['c', null, null, false],
      ['b', 'Mara Lindqvist · Voucher', null, false],
      ['a', 'Mara Lindqvist · Zorbing voucher', 'Refund · warm', true],
    ]);
  });

  test('of an edited reply is what was changed, and a template for the next customer', () => {
    const edited = accepted({ what: 'edited', text: 'Hello Mara, today.' });
    const [item] = learned(worldWith({ messages: [first], decisions: [edited] })).items;
    expect(item?.changes).toEqual([
      { what: 'same', text: 'Hello Mara, ' },
      { what: 'removed', text: 'soon' },
      { what: 'added', text: 'today' },
      { what: 'same', text: '.' },
    ]);
    expect(item?.template).toMatchObject({
      body: 'Hello {{person.firstName}}, today.',
      category: 'refund',
      language: 'en',
      tone: 'warm',
    });
  });

  test('decisions from before replies were kept are still listed', () => {
    const old = decision({ what: 'edited', subject: 't1', choice: WARM, text: 'Hello' });
    expect(learned(worldWith({ messages: [first], decisions: [old] })).items[0]).toMatchObject({
      changes: null,
      template: null,
    });
  });
});

test('an article that the user removed has no phrasings to learn', () => {
  const own = stored({ kind: 'article', keys: ['own:article/1'], fields: { title: 'Zorbing', body: 'It is fun.' } });
  const world = { ...worldWith({ messages: [first, second], decisions: [accepted()] }), articles: [own] };
  const { current: of } = supportAnalysis(world, SETTINGS, NOW, onThread('t2'), engine);
  expect(of?.articles.map(({ articleId }) => articleId)).toEqual(['own:article/1']);
});

test('a step ticked on a deal is not among what was learned', () => {
  const tick = decision({ what: 'checked', subject: 'd1', choice: 'budget', text: 'yes' });
  expect(learned(worldWith({ decisions: [accepted(), tick] }))).toMatchObject({ total: 1, items: [{ about: null }] });
});
