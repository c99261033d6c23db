import { beforeAll, describe, expect, test } from 'vitest';
import { createSupport, type SupportEngine, type SupportPage, supportAnalysis } from '../../core/support';
import { loadEnglish } from '../../core/text/stem';
import { decision, message, NOW, SETTINGS, worldWith } from './world';

let engine: SupportEngine;
beforeAll(async () => {
  engine = createSupport(await loadEnglish());
});

const MARA = { name: 'Mara Lindqvist', email: 'mara@northwind.example' };
const onThread = (threadKey: string): SupportPage => ({ about: threadKey, keys: [threadKey], threadKey });
const REFUND = message('m1', {
  threadKey: 't1',
  subject: 'Order A-20418',
  from: MARA,
  text: 'Hi, I returned the coat two weeks ago and still have no refund. When do I get my money back?',
});

describe('what the user decides', () => {
  const odd = (id: string, text: string) =>
    message(id, { threadKey: `t-${id}`, subject: 'Leihgerät', from: MARA, text });
  const first = odd('a', 'The loan unit is with us, the sticker on the crate says Bay 7.');
  const second = odd('b', 'Another loan unit came in today with the crate sticker of Bay 9.');

  test('makes a category of its own, and similar messages follow', () => {
    const before = supportAnalysis(worldWith({ messages: [first, second] }), SETTINGS, NOW, onThread('t-b'), engine);
    expect(before.categories).not.toContain('loan-units');
    const decisions = [decision({ subject: 'a', choice: 'loan-units' })];
    const after = supportAnalysis(
      worldWith({ messages: [first, second], decisions }),
      SETTINGS,
      NOW,
      onThread('t-b'),
      engine,
    );
    expect(after.categories).toContain('loan-units');
    expect(after.current?.guesses[0]?.category).toBe('loan-units');
    expect(after.current?.chosen).toBeNull();
  });

  test('counts for the message itself at once, by message or by thread, the newest first', () => {
    for (const subject of ['a', 't-a']) {
      const decisions = [decision({ subject, choice: 'billing' }), decision({ subject, choice: 'complaint' })];
      const { current } = supportAnalysis(
        worldWith({ messages: [first], decisions }),
        SETTINGS,
        NOW,
        onThread('t-a'),
        engine,
      );
      expect(current?.chosen).toBe('complaint');
      expect(current?.unsure).toBe(false);
      expect(current?.candidates[0]?.why).toEqual({ code: 'support.why.chosen', params: { category: 'complaint' } });
    }
  });

  test('moves a playbook category: the probability of the chosen one rises for a similar message', () => {
    const probability = (decisions: ReturnType<typeof decision>[]) =>
      supportAnalysis(
        worldWith({ messages: [first, second], decisions }),
        SETTINGS,
        NOW,
        onThread('t-b'),
        engine,
      ).current?.guesses.find(guess => guess.category === 'shipping')?.probability ?? 0;
    expect(probability([decision({ subject: 'a', choice: 'shipping' })])).toBeGreaterThan(probability([]));
  });

  test('brings a template that was inserted before to the front, and a rejected one to the end', () => {
    const world = (decisions: ReturnType<typeof decision>[]) => worldWith({ messages: [REFUND], decisions });
    const shortId = 'playbook:template/refund/en/short';
    const inserted = supportAnalysis(
      world([decision({ what: 'inserted', subject: 'other', choice: shortId })]),
      SETTINGS,
      NOW,
      onThread('t1'),
      engine,
    );
    expect(inserted.current?.candidates[0]).toMatchObject({ templateId: shortId, used: 1 });
    expect(inserted.current?.candidates[0]?.why).toEqual({
      code: 'support.why.used',
      params: { category: 'refund', n: 1 },
    });
    const warmId = 'playbook:template/refund/en/warm';
    const rejected = supportAnalysis(
      world([decision({ what: 'rejected', subject: 'm1', choice: warmId })]),
      SETTINGS,
      NOW,
      onThread('t1'),
      engine,
    );
    expect(rejected.current?.candidates.map(candidate => candidate.templateId)).toEqual([
      shortId,
      'playbook:template/refund/en/formal',
      warmId,
    ]);
  });
});
