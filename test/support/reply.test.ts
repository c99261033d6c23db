import { describe, expect, test } from 'vitest';
import { priorityOf } from '../../core/support/classify/priority';
import { formatDay, formatMoney } from '../../core/support/reply/format';
import { findOrderNumber } from '../../core/support/reply/order-number';
import { displayName, firstName } from '../../core/support/reply/person-name';

describe('the order number', () => {
  test.each([
    ['My order #A-20418 is late', 'A-20418'],
    ['Order number: 5581223', '5581223'],
    ['about order no. 77-1234, please', '77-1234'],
    ['ORDER AB12CD has not arrived', 'AB12CD'],
    ['Our PO 4500017 of May', '4500017'],
    ['订单号：A20418-7的外套', 'A20418-7'],
    ['我的订单20418还没到', '20418'],
    ['快递单号是 SF1234567', 'SF1234567'],
    ['Meine Bestellung Nr. 998877', '998877'],
    ['order 20418 and again order #20418', '20418'],
  ])('is found in %j', (text, number) => {
    expect(findOrderNumber(text)).toBe(number);
  });

  test.each([
    ['no word before it', 'Call me on 5581223'],
    ['too short', 'order 123'],
    ['too long', `order ${'1'.repeat(21)}`],
    ['no digit', 'order ABCDEF'],
    ['small letters', 'order abc123'],
    ['a year', 'our order 2025 was fine'],
    ['a date', 'the order 2025-11-03'],
    ['two different ones', 'order 20418 or order 20419'],
    ['part of an address', 'order 20418@shop'.replace('20418', 'a20418')],
    ['in the middle of a word', 'reorder 20418'],
    ['slot syntax', 'order {{user.signature}}'],
  ])('is null where there is %s', (_, text) => {
    expect(findOrderNumber(text)).toBeNull();
  });
});

describe('names in a greeting', () => {
  test.each([
    ['Mara Lindqvist', 'Mara'],
    ['Lindqvist, Mara', 'Mara'],
    ['Dr. Anna Weber', 'Anna'],
    ['Prof. Dr. Karl Maß', 'Karl'],
    ["Siân O'Neil", 'Siân'],
    ['Jean-Luc Moreau', 'Jean-Luc'],
    ['王小明', '王小明'],
    ['欧阳 娜娜', '欧阳娜娜'],
    ['Иван Петров', 'Иван'],
  ])('%s is greeted as %s', (name, greeted) => {
    expect(firstName(name)).toBe(greeted);
  });

  test.each([null, '', '  ', 'J.', 'mara@northwind.example', 'Shop24', '{{answer}}', 'A'.repeat(61), 'Mara <b>'])(
    '%j is no name to greet',
    name => {
      expect(firstName(name)).toBeNull();
    },
  );

  test('a full name keeps its order and spacing tidy', () => {
    expect(displayName('  Lindqvist,  Mara ')).toBe('Mara Lindqvist');
  });
});

describe('dates and amounts in a reply', () => {
  test('are written in the language of the reply', () => {
    expect(formatDay('2026-11-22', 'en')).toBe('22 November 2026');
    expect(formatDay('2026-11-22', 'zh')).toBe('2026年11月22日');
    expect(formatMoney({ minor: 1_250_000, currency: 'USD' }, 'en')).toBe('$12,500');
    expect(formatMoney({ minor: 1_250_050, currency: 'USD' }, 'en')).toBe('$12,500.50');
    expect(formatMoney({ minor: 260_000, currency: 'JPY' }, 'en')).toBe('¥260,000');
  });

  test('an amount without a currency is not written', () => {
    expect(formatMoney({ minor: 100, currency: null }, 'en')).toBeNull();
  });
});

describe('priority', () => {
  test.each([
    ['We need this ASAP', 'high', ['ASAP']],
    ['Please answer immediately, my lawyer is waiting', 'high', ['immediately', 'lawyer']],
    ['请尽快处理，否则我要投诉', 'high', ['尽快', '投诉']],
    ['Das ist dringend!', 'high', ['dringend']],
    ['It is not urgent at all', 'low', []],
    ['不着急，有空的时候看一下', 'low', []],
    ['How do I export a list?', 'normal', []],
    ['The insurgents issued pursuits', 'normal', []],
  ] as const)('of %j is %s', (text, priority, words) => {
    expect(priorityOf(text, null)).toEqual({ priority, words: [...words] });
  });

  test('what the site says counts as well', () => {
    expect(priorityOf('Hello', 'urgent').priority).toBe('high');
    expect(priorityOf('Hello', 'low').priority).toBe('low');
    expect(priorityOf('Not urgent', 'high').priority).toBe('high');
  });
});
