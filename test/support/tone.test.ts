import { describe, expect, test } from 'vitest';
import { answerNeed } from '../../core/support/tone/answer-need';
import { cancellationRisk } from '../../core/support/tone/cancellation-risk';
import { deadlines } from '../../core/support/tone/deadlines';
import { sentimentOf } from '../../core/support/tone/sentiment';
import { toneOf } from '../../core/support/tone/tone';
import { message } from './world';

describe('how the writer feels', () => {
  test.each([
    ['en', 'This is the worst service ever, absolutely unacceptable.', -2],
    ['en', 'I am very disappointed and frustrated.', -2],
    ['en', 'I am disappointed.', -1],
    ['en', 'I am not happy with the answer.', -1],
    ['en', "That isn't really helpful.", -1],
    ['en', 'Where is my order A-1042?', 0],
    ['en', 'The page shows error 500 since the update.', 0],
    ['en', 'Please send the invoice. Thanks in advance.', 0],
    ['en', 'The new version is not bad.', 1],
    ['en', 'Your team was friendly.', 1],
    ['en', 'Fantastic, I love it, excellent work!', 2],
    ['de', 'Das ist eine Unverschämtheit, ich bin wirklich sauer.', -2],
    ['de', 'Ich bin mit der Lieferung nicht zufrieden.', -1],
    ['de', 'Das gefällt mir nicht.', -1],
    ['de', 'Wo ist meine Rechnung?', 0],
    ['de', 'Ich bin zufrieden.', 1],
    ['de', 'Ganz hervorragend, ich bin begeistert!', 2],
    ['zh', '你们的态度太恶劣了，我非常气愤！', -2],
    ['zh', '我对这次服务不太满意。', -1],
    ['zh', '很失望。', -1],
    ['zh', '我的订单什么时候发货？', 0],
    ['zh', '这个功能不错。', 1],
    ['zh', '太棒了，非常满意！', 2],
  ])('%s: "%s" is %i', (language, text, step) => {
    const found = sentimentOf(text, language);
    expect(found.step).toBe(step);
    // A step has its words, neutral has none.
    expect(found.words.length > 0).toBe(step !== 0);
    for (const word of found.words) expect(text).toContain(word);
  });

  test('the words that caused it are given as written, with their negation', () => {
    expect(sentimentOf('I am not at all happy.', 'en').words).toEqual(['not at all happy']);
    expect(sentimentOf('Das gefällt mir nicht.', 'de').words).toEqual(['gefällt mir nicht']);
    expect(sentimentOf('服务不太满意', 'zh').words).toEqual(['不太满意']);
  });

  test('a negation does not reach across a clause or a sentence', () => {
    expect(sentimentOf('No, great.', 'en').step).toBe(1);
    expect(sentimentOf('It does not matter. Great work!', 'en').step).toBe(1);
  });

  test('is neutral, not guessed, in a language without a list', () => {
    expect(sentimentOf('Je suis très déçu et en colère', 'fr')).toEqual({ step: 0, words: [] });
    expect(sentimentOf('最悪です', 'ja')).toEqual({ step: 0, words: [] });
    expect(sentimentOf('', null)).toEqual({ step: 0, words: [] });
  });
});

describe('whether somebody waits for an answer', () => {
  test.each([
    ['Where is my parcel?', null, 'question', true],
    ['Please send me the invoice again.', null, 'request', true],
    ['The parcel came broken.', null, 'statement', true],
    ['Thanks, got it!', null, 'thanks', false],
    ['谢谢，收到。', null, 'thanks', false],
    ['Danke!', null, 'thanks', false],
    ['Thanks! And where do I find the invoice?', null, 'question', true],
    ['I will be back on Monday.', 'Automatic reply: Your ticket', 'auto-reply', false],
    ['I am currently out of the office until 3 June.', 'Re: ticket', 'auto-reply', false],
    ['Ich bin bis 3. Juni nicht im Büro.', 'Abwesenheitsnotiz', 'auto-reply', false],
    ['本人休假', '自动回复：工单', 'auto-reply', false],
    ['How do I set up an automatic reply?', 'Automatic replies in the app', 'question', true],
  ] as const)('"%s" is a matter of %s: %s', (text, subject, kind, needed) => {
    expect(answerNeed(text, subject)).toMatchObject({ kind, needed });
  });
});

describe('a customer who may leave', () => {
  test.each([
    ['Please cancel my subscription at the end of the month.', ['cancel my subscription']],
    [
      'We are looking for alternatives and switching to a competitor.',
      ['looking for alternatives', 'switching to a competitor'],
    ],
    ['We will not renew.', ['will not renew']],
    ['Hiermit kündige ich den Vertrag.', ['kündige']],
    ['Hiermit sende ich die Kündigung.', ['Kündigung']],
    ['我们不打算续费了，考虑换一家供应商。', ['不打算续费', '换一家']],
    ['Please cancel order A-1042.', []],
    ["I don't want to cancel my subscription.", []],
    ['我不想取消订阅', []],
    ['How do I renew?', []],
  ])('"%s" has %j', (text, words) => {
    expect(cancellationRisk(text)).toEqual(words);
  });
});

describe('deadlines and promises', () => {
  const SUNDAY = '2026-11-22T08:00:00.000Z';
  test.each([
    ['We need it by Friday.', '2026-11-27'],
    ['Please answer before tomorrow.', '2026-11-23'],
    ['Bitte bis Montag.', '2026-11-23'],
    ['请在周五之前处理。', '2026-11-27'],
    ['The deadline is close.', null],
    ['We need it within two days.', null],
  ])('"%s" names %s', (text, due) => {
    expect(deadlines(text, SUNDAY)).toEqual([{ quote: text, due }]);
  });

  test('a weekday alone is no deadline', () => {
    expect(deadlines('I called on Friday. It was sent by mail.', SUNDAY)).toEqual([]);
  });

  test('what the user promised last in the conversation is told with its day', () => {
    const own = message('own', { threadKey: 't', text: "I'll send the parts by Friday.", at: SUNDAY });
    expect(toneOf('Hello?', null, 'en', SUNDAY, own).promises).toEqual([
      { quote: "I'll send the parts by Friday.", due: '2026-11-27' },
    ]);
    expect(toneOf('Hello?', null, 'en', SUNDAY, null).promises).toEqual([]);
  });
});
