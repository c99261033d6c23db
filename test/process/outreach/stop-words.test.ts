import { describe, expect, test } from 'vitest';
import { optOutWords } from '../../../core/process/outreach/stop-words';
import { processorMilliseconds } from '../../setup/processor-time';

describe('a wish never to be written to again', () => {
  test.each([
    'Please unsubscribe me.',
    'Hi Lena, please take me off your list. Thanks',
    "Please don't contact me again.",
    'Kindly remove my address from your database',
    'STOP',
    'Stop emailing me!',
    'no more emails please',
    '退订',
    '请不要再给我发邮件了。',
    '请将我从名单中删除',
    '别再联系我',
    'Bitte nehmen Sie mich aus dem Verteiler: aus Ihrem Verteiler löschen.',
    'Schreiben Sie mir nicht mehr.',
    'Ich möchte keine weiteren E-Mails.',
    'Merci de me désabonner.',
    'Ne me contactez plus, merci',
    'Quiero darme de baja',
    'Não me escreva mais',
    'Non scrivetemi più.',
    'Geen mails meer graag',
    '配信停止をお願いします',
    'Пожалуйста, больше не пишите мне',
    '수신거부 부탁드립니다',
  ])('is found in: %s', text => {
    expect(optOutWords(text)).not.toBeNull();
  });

  test.each([
    'Thanks, we are not interested at the moment. Maybe next year.',
    'Please stop the delivery of order 4711.',
    'Can you remove the second line from the quote?',
    'Ich kann am Freitag nicht, bitte melden Sie mich für Montag an.',
    'I would not stop writing to you about this if I did not like it.\n\nBest, Jonas',
    'News of the month\n\nTo unsubscribe click here: https://news.example/u',
    'If you no longer wish to get these mails, unsubscribe at any time.',
    '请不要发货，地址有误。',
    '我们暂时没有需求，谢谢。',
    'Sounds good!\n\nOn Mon, Lena wrote:\n> Please unsubscribe me.',
    '',
  ])('is not read into: %s', text => {
    expect(optOutWords(text)).toBeNull();
  });

  test('is quoted, and found in a long hostile text without delay', () => {
    expect(optOutWords('Hi Lena, please take me off your list. Thanks')).toBe('Hi Lena, please take me off your list.');
    const long = `${'no more '.repeat(20_000)}${'删除'.repeat(20_000)}`;
    expect(processorMilliseconds(() => optOutWords(long))).toBeLessThan(500);
  });
});
