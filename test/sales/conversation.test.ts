import { describe, expect, test } from 'vitest';
import { companyDomain } from '../../core/records/public-mail';
import { promises } from '../../core/sales/conversation/promises';
import { asksQuestion, closesConversation, requestSentences } from '../../core/sales/conversation/requests';
import { sentences } from '../../core/sales/conversation/sentences';

describe('sentences', () => {
  test('leave out quoted lines and the signature', () => {
    expect(sentences('Hi Lena,\ncan we talk on Friday? Thanks.\n> What about Monday?\n-- \nMara Okafor')).toEqual([
      'Hi Lena,',
      'can we talk on Friday?',
      'Thanks.',
    ]);
  });
  test('end at Chinese marks without a space', () => {
    expect(sentences('你好。请问价格是多少？谢谢！')).toEqual(['你好。', '请问价格是多少？', '谢谢！']);
  });
});

describe('requests', () => {
  test('are questions and plain wishes in three languages', () => {
    const text = 'Thanks for the demo. Could we get a longer trial? Please send the security sheet. We liked it.';
    expect(requestSentences(text)).toEqual(['Could we get a longer trial?', 'Please send the security sheet.']);
    expect(requestSentences('Könnten Sie mir das Angebot schicken.')).toHaveLength(1);
    expect(requestSentences('请发给我合同。')).toHaveLength(1);
  });
  test('are not in what merely tells something', () => {
    expect(requestSentences('We met on Monday. The address is https://shop.example/?page=2 now.')).toEqual([]);
    expect(asksQuestion('Please send it.')).toBe(false);
  });
  test('keep a message of thanks open', () => {
    expect(closesConversation('Thanks a lot!')).toBe(true);
    expect(closesConversation('谢谢')).toBe(true);
    expect(closesConversation('Thanks! When can we start?')).toBe(false);
  });
});

describe('promises', () => {
  // A Wednesday.
  const sent = '2026-11-18T10:00:00.000Z';
  test.each([
    ["I'll send the contract by Friday.", '2026-11-20'],
    ['We will get back to you tomorrow.', '2026-11-19'],
    ["I'll follow up next week.", '2026-11-27'],
    ["I'll call you next week on Tuesday.", '2026-11-24'],
    ['I will prepare the offer by Wednesday.', '2026-11-25'],
    ['Ich schicke Ihnen das Angebot bis Montag.', '2026-11-23'],
    ['我会明天发给您合同。', '2026-11-19'],
    ["I'll share the numbers.", null],
  ])('%s is due on %s', (quote, due) => {
    expect(promises(quote, sent)).toEqual([{ quote, due }]);
  });
  test.each([
    'Will I send it?',
    'You will send the contract by Friday.',
    'The contract will be sent.',
    'Shall we meet on Friday?',
  ])('%s is none', text => {
    expect(promises(text, sent)).toEqual([]);
  });
});

describe('company domain', () => {
  test('is null for public hosts and what is no address', () => {
    expect(
      ['mara@Northwind.example', 'a@gmail.com', 'b@mail.qq.com', 'c@yahoo.co.uk', 'nobody'].map(companyDomain),
    ).toEqual(['northwind.example', null, null, null, null]);
  });
});
