import { describe, expect, test } from 'vitest';
import { currencyOf } from '../../core/locale/currency';
import { parseMoney } from '../../core/locale/parse-money';

describe('amounts that say all', () => {
  test.each([
    ['1.234,56 €', 123456, 'EUR'],
    ['€1,234.56', 123456, 'EUR'],
    ['12 400,00 €', 1240000, 'EUR'],
    ['12\u202f400,00\u00a0€', 1240000, 'EUR'],
    ['EUR 1.234', 123400, 'EUR'],
    ["CHF 1'200.50", 120050, 'CHF'],
    ['CHF 1’200.50', 120050, 'CHF'],
    ['CN¥260,000', 26000000, 'CNY'],
    ['JP¥260,000', 260000, 'JPY'],
    ['￥１２３円'.replace('￥', ''), 123, 'JPY'],
    ['US$1,200', 120000, 'USD'],
    ['R$ 1.234,50', 123450, 'BRL'],
    ['₹12,34,567.00', 123456700, 'INR'],
    ['KWD 1,234.567', 1234567, 'KWD'],
    ['1 234,50 zł', 123450, 'PLN'],
    ['-€5.00', -500, 'EUR'],
    ['(€5.00)', -500, 'EUR'],
    ['€-5.00', -500, 'EUR'],
    ['EUR 1,000.00 (USD 1,100.00)', 100000, 'EUR'],
    ['€0.00', 0, 'EUR'],
  ])('%s', (text, minor, currency) => {
    expect(parseMoney(text)).toEqual({ minor, currency });
  });
});

describe('a sign with several meanings', () => {
  test('a dollar sign alone states no currency and counts in hundredths', () => {
    expect(parseMoney('$48,000.00')).toEqual({ minor: 4800000, currency: null });
  });
  test('a dollar sign takes the currency that the page states', () => {
    expect(parseMoney('$48,000', { currency: 'CAD' })).toEqual({ minor: 4800000, currency: 'CAD' });
  });
  test('a stated currency that the sign contradicts is not taken', () => {
    expect(parseMoney('$48,000', { currency: 'EUR' })).toEqual({ minor: 4800000, currency: null });
    expect(parseMoney('48,000 €', { currency: 'USD' })).toEqual({ minor: 4800000, currency: 'EUR' });
  });
  test('¥ is yuan on a Chinese page, yen on a Japanese one, unknown on others', () => {
    expect(parseMoney('¥260,000', { language: 'zh-CN' })).toEqual({ minor: 26000000, currency: 'CNY' });
    expect(parseMoney('¥260,000', { language: 'ja' })).toEqual({ minor: 260000, currency: 'JPY' });
    expect(parseMoney('¥260,000', { language: 'en' })).toEqual({ minor: 26000000, currency: null });
    expect(parseMoney('5,000元', { language: 'zh-TW' })).toEqual({ minor: 500000, currency: null });
  });
});

describe('unknown beats guessed', () => {
  test.each([
    '1.234',
    '1,234',
    'KWD 1.234',
    '',
    'n/a',
    '€',
    '$1.2M',
    '26万',
    '12 apples',
    '1.2.3',
    '$5 €',
    '1,23,4',
    '--5',
  ])('%j gives null', text => {
    expect(parseMoney(text)).toBeNull();
  });
  test('a known decimal mark settles a bare number', () => {
    expect(parseMoney('1.234', { decimal: ',' })).toEqual({ minor: 123400, currency: null });
    expect(parseMoney('1.234', { decimal: '.', currency: 'EUR' })).toEqual({ minor: 123, currency: 'EUR' });
    expect(parseMoney('1.235', { decimal: '.', currency: 'EUR' })).toEqual({ minor: 124, currency: 'EUR' });
  });
  test('an amount beyond exact integers is not taken', () => {
    expect(parseMoney('€90,000,000,000,000.00')).toEqual({ minor: 9000000000000000, currency: 'EUR' });
    expect(parseMoney('€999,999,999,999,999.00')).toBeNull();
  });
});

test('the currency of a text is the only one that it states', () => {
  expect(currencyOf('1.234,56 €')).toBe('EUR');
  expect(currencyOf('Amount (USD)')).toBe('USD');
  expect(currencyOf('$5')).toBeNull();
  expect(currencyOf('USD or EUR')).toBeNull();
});
