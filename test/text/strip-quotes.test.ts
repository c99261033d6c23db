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
    ['At 10:12 AM 11/3/2025, Ann Lee wrote:\nShall I?'],
    ['Ann Lee wrote on 3/11/2025 10:12 AM:\nShall I?'],
    ['Ann Lee <ann@north.example> wrote:\nShall I?'],
    ['--- On Mon, 11/3/25, Ann Lee <ann@north.example> wrote:\nShall I?'],
    ['Monday, November 3, 2025, 10:12:00 AM, you wrote:\nShall I?'],
    ['In a message dated 11/3/2025 10:12:00 AM Eastern Standard Time, ann@north.example writes:\nShall I?'],
    ['Quoting Ann Lee <ann@north.example>:\n> Shall I?'],
    ['2025-11-03 10:12 GMT+01:00 Ann Lee <ann@north.example>:\nShall I?'],
    [
      '________________________________\nFrom: Ann Lee <ann@north.example>\nSent: Monday, November 3, 2025 10:12 AM\nTo: Kim\n\nShall I?',
    ],
    ['*From:* Ann Lee\n*Date:* Monday, November 3, 2025\n*To:* Kim\n\nShall I?'],
    ['Begin forwarded message:\n\nFrom: Ann Lee\nShall I?'],
    ['-------- Forwarded Message --------\nSubject: Order\nFrom: Ann Lee\nShall I?'],
    ['Ann Lee <ann@north.example> schrieb:\nSoll ich?'],
    ['Am 3. November 2025 10:12:00 MEZ schrieb Ann Lee <ann@north.example>:\nSoll ich?'],
    ['-------- Original-Nachricht --------\nVon: Ann Lee\nSoll ich?'],
    ['-------- Weitergeleitete Nachricht --------\nBetreff: Bestellung\nVon: Ann Lee\nSoll ich?'],
    ['Anfang der weitergeleiteten Nachricht:\n\nVon: Ann Lee\nSoll ich?'],
    ['Gesendet: Montag, 03. November 2025 um 10:12 Uhr\nVon: "Ann Lee" <ann@north.example>\nAn: Kim\n\nSoll ich?'],
    ["-----Message d'origine-----\nDe : Ann Lee\nDois-je ?"],
    ['-------- Message original --------\nDe : Ann Lee\nDois-je ?'],
    ['-------- Message transféré --------\nSujet : Commande\nDois-je ?'],
    ['Début du message transféré :\n\nDe : Ann Lee\nDois-je ?'],
    ['De : Ann Lee <ann@north.example>\nDate : lundi 3 novembre 2025\nÀ : Kim\nObjet : Commande\n\nDois-je ?'],
    ['-----Mensaje original-----\nDe: Ann Lee\n¿Debo?'],
    ['---------- Mensaje reenviado ---------\nDe: Ann Lee\n¿Debo?'],
    ['Inicio del mensaje reenviado:\n\nDe: Ann Lee\n¿Debo?'],
    ['De: Ann Lee\nEnviado el: lunes, 3 de noviembre de 2025 10:12\nPara: Kim\nAsunto: Pedido\n\n¿Debo?'],
    ['-----Mensagem original-----\nDe: Ann Lee\nDevo?'],
    ['---------- Mensagem encaminhada ---------\nDe: Ann Lee\nDevo?'],
    ['No dia 03/11/2025, às 10:12, Ann Lee <ann@north.example> escreveu:\nDevo?'],
    ['De: Ann Lee\nEnviada em: segunda-feira, 3 de novembro de 2025\nPara: Kim\n\nDevo?'],
    ['3 ноября 2025 г., в 10:12, Ann Lee <ann@north.example> написал(а):\nМне?'],
    ['03.11.2025, 10:12, "Ann Lee" <ann@north.example>:\n> Мне?'],
    ['Понедельник, 3 ноября 2025, 10:12 +03:00 от Ann Lee <ann@north.example>:\nМне?'],
    ['-------- Пересылаемое сообщение --------\nОт: Ann Lee\nМне?'],
    ['От: Ann Lee\nОтправлено: 3 ноября 2025 г. 10:12\nКому: Kim\nТема: Заказ\n\nМне?'],
    ['2025年11月3日(月) 10:12 Ann Lee <ann@north.example>:\nしましょうか'],
    ['-----元のメッセージ-----\n差出人: Ann Lee\nしましょうか'],
    ['差出人: Ann Lee\n送信日時: 2025年11月3日 10:12\n宛先: Kim\n件名: 注文\n\nしましょうか'],
    ['---------- 転送メッセージ ----------\n差出人: Ann Lee\nしましょうか'],
    ['------------------ 原始邮件 ------------------\n发件人: "Ann Lee"\n要吗？'],
    ['At 2025-11-03 10:12:00, "Ann Lee" <ann@north.example> wrote:\n要吗？'],
    ['在 2025-11-03 10:12:00，"Ann Lee" <ann@north.example> 写道：\n要吗？'],
    ['---- 回复的原邮件 ----\n发件人 Ann Lee\n要吗？'],
    ['---------- 转发的邮件 ----------\n发件人: Ann Lee\n要吗？'],
    ['Ann Lee <ann@north.example> 於 2025年11月3日 週一 上午10:12寫道：\n要嗎？'],
    ['寄件者: Ann Lee\n寄件日期: 2025年11月3日 上午 10:12\n收件者: Kim\n主旨: 訂單\n\n要嗎？'],
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
    'Sent from Mail for Windows',
    'Sent with Proton Mail secure email.',
    'Gesendet von Outlook für iOS',
    'Diese Nachricht wurde von meinem Android-Gerät mit GMX Mail gesendet.',
    'Envoyé de mon iPhone',
    'Télécharger Outlook pour Android',
    'Enviado desde mi iPhone',
    'Obtener Outlook para iOS',
    'Enviado do meu iPhone',
    'Obter o Outlook para Android',
    'Отправлено с iPhone',
    '从我的 iPad 发送',
    '從我的 iPhone 傳送',
    '获取 Outlook for iOS',
    'iPhoneから送信',
  ])('are cut: %j', signature => {
    expect(stripQuotes(`${OWN}\n\n${signature}`)).toBe(OWN);
  });

  test('do not swallow an answer below the quote', () => {
    expect(stripQuotes('-- \nAnn\n> Which colour?\nBlack.')).toBe('Black.');
  });
});

describe('disclaimers', () => {
  test.each([
    'This e-mail and any attachments are confidential and intended only for the addressee.\nIf you are not the addressee, delete it.',
    'CONFIDENTIALITY NOTICE: The contents of this email are intended solely for the recipient.',
    'The information contained in this message is privileged and confidential.',
    'If you are not the intended recipient, please notify the sender.',
    'Please consider the environment before printing this e-mail.',
    'Diese E-Mail enthält vertrauliche und rechtlich geschützte Informationen.',
    'Ce message et toutes les pièces jointes sont confidentiels.',
    'Este mensaje y sus anexos son confidenciales.',
    'Esta mensagem pode conter informação confidencial.',
    'Это сообщение содержит конфиденциальную информацию.',
    '本邮件及其附件含有保密信息，仅限于发送给上述收件人。',
    'このメールには機密情報が含まれている場合があります。',
  ])('are cut: %j', disclaimer => {
    expect(stripQuotes(`${OWN}\n\n${disclaimer}`)).toBe(OWN);
  });

  test('warnings of the mail server go, what stands below them stays', () => {
    expect(stripQuotes(`CAUTION: This email originated from outside of the organization.\n\n${OWN}`)).toBe(OWN);
    expect(stripQuotes(`[EXTERNAL]\n${OWN}`)).toBe(OWN);
  });

  test('a mail that begins with such words is about them', () => {
    const text = 'This message is confidential?\nYour footer says so, please explain.';
    expect(stripQuotes(text)).toBe(text);
  });
});

describe('ordinary text', () => {
  test.each([
    'Sent from the warehouse on Monday, or so I was told.',
    'Gesendet von eurem Lager am Montag, sagt die Post.',
    'I was sent a note:\nFrom: the desk',
    'The meeting is at 10:12, ask <ann@north.example> for it.',
    '_______________\nSign here',
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
