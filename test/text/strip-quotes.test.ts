import { describe, expect, test } from 'vitest';
import { stripQuotes } from '../../core/text/strip-quotes';

const OWN = 'Yes, please send two.\nThank you';

describe('quoted history', () => {
  test.each([
    ['On Mon, 3 Nov 2025 at 10:12, Ann Lee <ann@north.example> wrote:\n> Shall I?\n> Ann'],
    ['On Mon, 3 Nov 2025 at 10:12, Ann Lee\n<ann@north.example> wrote:\n\n> Shall I?'],
    ['On Nov 3, 2025, Ann wrote:\nShall I?\nAnn'],
    ['Am Mo., 3. Nov. 2025 um 10:12 Uhr schrieb Ann Lee <ann@north.example>:\n> Soll ich?'],
    ['Ann Lee schrieb am 03.11.2025 um 10:12:\n> Soll ich?'],
    ['Le lun. 3 nov. 2025 à 10:12, Ann Lee <ann@north.example> a écrit :\n> Dois-je ?'],
    ['El lun, 3 nov 2025 a las 10:12, Ann Lee (<ann@north.example>) escribió:\n> ¿Debo?'],
    ['Em seg., 3 de nov. de 2025 às 10:12, Ann Lee <ann@north.example> escreveu:\n> Devo?'],
    ['пн, 3 нояб. 2025 г. в 10:12, Ann Lee <ann@north.example> пишет:\n> Мне?'],
    ['在 2025年11月3日星期一 10:12，Ann Lee <ann@north.example> 写道：\n> 要吗？'],
    ['Ann Lee <ann@north.example> 于2025年11月3日周一 10:12写道：\n> 要吗？'],
    ['2025年11月3日(月) 10:12 Ann Lee <ann@north.example>のメール:\n> しましょうか'],
    ['-----Original Message-----\nFrom: Ann Lee\nSent: Monday\nShall I?'],
    ['-----Ursprüngliche Nachricht-----\nVon: Ann Lee\nSoll ich?'],
    ['-----原始邮件-----\n发件人: Ann Lee\n要吗？'],
    ['From: Ann Lee <ann@north.example>\nSent: Monday, 3 November 2025\nTo: Kim\nSubject: Order\n\nShall I?'],
    ['Von: Ann Lee\nGesendet: Montag, 3. November 2025\nAn: Kim\nBetreff: Bestellung\n\nSoll ich?'],
    ['De : Ann Lee\nEnvoyé : lundi 3 novembre 2025\nÀ : Kim\n\nDois-je ?'],
    ['发件人: Ann Lee\n发送时间: 2025年11月3日\n收件人: Kim\n主题: 订单\n\n要吗？'],
    ['---------- Forwarded message ---------\nFrom: Ann Lee\nShall I?'],
    ['> Shall I?\n>> Older\n> Ann'],
  ])('is cut: %j', quote => {
    expect(stripQuotes(`${OWN}\n\n${quote}`)).toBe(OWN);
  });

  test('keeps answers that stand between quoted lines', () => {
    const text = 'On Mon, Ann <ann@north.example> wrote:\n> Which colour?\nBlack, please.\n> How many?\nTwo.';
    expect(stripQuotes(text)).toBe('Black, please.\nTwo.');
  });

  test('keeps a thank-you right above the attribution', () => {
    expect(stripQuotes('Thanks!\nOn Mon, 3 Nov 2025, Ann <ann@north.example> wrote:\n> Done.')).toBe('Thanks!');
    expect(stripQuotes('Danke!\nAnn Lee schrieb am 03.11.2025 um 10:12:\n> Fertig.')).toBe('Danke!');
  });

  test('leaves nothing of a mail that is only a quote', () => {
    expect(stripQuotes('> all\n> of it')).toBe('');
    expect(stripQuotes('On Mon, 3 Nov 2025, Ann wrote:\n\n> all of it')).toBe('');
    expect(stripQuotes('')).toBe('');
  });
});

describe('signatures', () => {
  test.each([
    '-- \nAnn Lee\nNorth Ltd',
    '--\nAnn',
    'Sent from my iPhone',
    'Von meinem iPhone gesendet',
    '发自我的iPhone',
    'Get Outlook for iOS',
  ])('are cut: %j', signature => {
    expect(stripQuotes(`${OWN}\n\n${signature}`)).toBe(OWN);
  });

  test('do not swallow an answer below the quote', () => {
    expect(stripQuotes('-- \nAnn\n> Which colour?\nBlack.')).toBe('Black.');
  });
});

describe('ordinary text', () => {
  test.each([
    'On the other hand, this is what she wrote: nothing.',
    'From: the bottom of my heart, thank you.',
    'He wrote: hello.\nI answered.',
    'Options:\n- one\n- two\n---\nEnd',
    '在周一之前写道理由即可。',
    'Please send it to: Hill Road 9',
  ])('is left alone: %j', text => {
    expect(stripQuotes(text)).toBe(text);
  });

  test('keeps line breaks of every kind as one kind', () => {
    expect(stripQuotes('a\r\nb\rc\nd')).toBe('a\nb\nc\nd');
  });
});
