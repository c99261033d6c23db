import { expect, test } from 'vitest';
import { detectDecimal, parseNumber } from '../../core/locale/parse-number';

test.each([
  ['0', 0],
  ['1234', 1234],
  ['1,234.5', 1234.5],
  ['1.234,5', 1234.5],
  ['1.234.567', 1234567],
  ['12 400', 12400],
  ["1'200.50", 1200.5],
  ['12,34,567', 1234567],
  ['0.125', 0.125],
  ['.5', 0.5],
  ['−5', -5],
  ['5-', -5],
  ['(5)', -5],
  ['60 %', 60],
  ['１２．５', 12.5],
  ['1234.567', 1234.567],
])('%s is %d', (text, value) => {
  expect(parseNumber(text)).toBe(value);
});

test.each(['1.234', '1,234', '', '-', '1..2', '1,2,3', '5 apples', '1 2', '12,3456,789', '()', '(-5)', '1e5'])(
  '%j is not certain',
  text => {
    expect(parseNumber(text)).toBeNull();
  },
);

test('a known decimal mark settles three digits, and refuses what does not fit it', () => {
  expect(parseNumber('1.234', { decimal: ',' })).toBe(1234);
  expect(parseNumber('1.234', { decimal: '.' })).toBe(1.234);
  expect(parseNumber('1,5', { decimal: '.' })).toBeNull();
});

test('the decimal mark is found from samples that agree', () => {
  expect(detectDecimal(['1.234', '12,50', 'n/a'])).toBe(',');
  expect(detectDecimal(['1,234,567'])).toBe('.');
  expect(detectDecimal(['1.234', '7'])).toBeNull();
  expect(detectDecimal(['1.5', '1,5'])).toBeNull();
});
