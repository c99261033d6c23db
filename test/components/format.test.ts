import { beforeEach, describe, expect, test } from 'vitest';
import {
  ago,
  amount,
  date,
  duration,
  guessPercent,
  initials,
  moment,
  money,
  number,
  percent,
  range,
  shortAmount,
  signed,
} from '../../components/format';
import { NOW } from './sample-values';
import { useTexts } from './texts';

beforeEach(() => useTexts());

describe('money', () => {
  test('is written in its own minor units', () => {
    expect(amount(4_800_000, 'USD')).toBe('$48,000');
    expect(amount(3_150_050, 'EUR')).toBe('€31,500.50');
    expect(amount(260_000, 'JPY')).toBe('¥260,000');
    expect(amount(1_500, 'KWD')).toBe('KWD\u00a01.500');
  });

  test('without a currency is a plain number, not dollars', () => {
    expect(money({ minor: 105_400, currency: null })).toBe('1,054');
  });

  test('is short in the large', () => {
    expect(shortAmount(41_200_000, 'USD')).toBe('$412k');
    expect(shortAmount(123_456_789, 'USD')).toBe('$1.23M');
  });

  test('that is missing is a dash, never 0', () => {
    expect(money(null)).toBe('–');
    expect(amount(null, 'USD')).toBe('–');
    expect(shortAmount(Number.NaN, 'USD')).toBe('–');
  });

  test('follows the language of the panel', async () => {
    await useTexts('zh_CN', 'zh-CN');
    expect(shortAmount(41_200_000, 'USD')).toBe('$41.2万');
  });
});

describe('shares', () => {
  test('of a guess are never shown as certain', () => {
    expect([0.42, 0.9899, 0.999, 1].map(guessPercent)).toEqual(['42\u00a0%', '99\u00a0%', '99\u00a0%', '99\u00a0%']);
  });

  test('are whole percents that never round to none or all', () => {
    expect([0, 0.001, 0.62, 0.9999, 1].map(percent)).toEqual([
      '0\u00a0%',
      '<1\u00a0%',
      '62\u00a0%',
      '>99\u00a0%',
      '100\u00a0%',
    ]);
    expect(percent(null)).toBe('–');
    expect(range(0.431, 0.552)).toBe('43–55\u00a0%');
  });

  test('signed contributions carry a real minus', () => {
    expect([1.94, -1, 0].map(signed)).toEqual(['+1.9', '−1.0', '0.0']);
  });
});

describe('times', () => {
  test('durations are said in days and hours', () => {
    expect(duration(52)).toBe('2 days 4 h');
    expect(duration(5)).toBe('5 h');
    expect(duration(0.4)).toBe('24 min');
    expect(duration(24)).toBe('1 day');
  });

  test('a day is the same day in every zone', () => {
    expect(date('2026-12-31', NOW)).toBe('Dec 31');
    expect(date('2025-01-01', NOW)).toBe('Jan 1, 2025');
  });

  test('a recent moment is said by weekday, an older one by date, an unreadable one as written', () => {
    expect(moment('2026-11-20T16:02:00.000Z', NOW)).toMatch(/^Fri/);
    expect(moment('2026-11-02T16:02:00.000Z', NOW)).toBe('Nov 2');
    expect(moment('soon', NOW)).toBe('soon');
  });

  test('age is said in whole days, then months', () => {
    expect(ago('2026-11-22T08:00:00.000Z', NOW)).toBe('today');
    expect(ago('2026-11-10T08:00:00.000Z', NOW)).toBe('12 days ago');
    expect(ago('2026-07-22T08:00:00.000Z', NOW)).toBe('4 months ago');
  });
});

test('initials are those of first and last name, or the first character of a Chinese name', () => {
  expect(['Mara Okafor', '李 明', 'Cher', null].map(initials)).toEqual(['MO', '李', 'C', '?']);
});

test('numbers take the digits that are asked for', () => {
  expect([number(1234.56), number(1234.56, 1), number(null)]).toEqual(['1,235', '1,234.6', '–']);
});
