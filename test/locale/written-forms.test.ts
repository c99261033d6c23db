import { describe, expect, test } from 'vitest';
import { parseDateTime, parseDay, parseMoney } from '../../core/locale';
import { monthOfName } from '../../core/locale/month-names';
import { parseRelative, relativeDay } from '../../core/locale/parse-relative';
import { UNCERTAIN_DAYS, WRITTEN_DAYS } from './written-days';
import { UNCERTAIN_INSTANTS, WRITTEN_INSTANTS } from './written-instants';
import { UNCERTAIN_MONEY, WRITTEN_MONEY } from './written-money';
import { UNCERTAIN_SPANS, WRITTEN_NEAR, WRITTEN_SPANS } from './written-spans';

/** Wall time of the machine that runs this, or UTC with a final Z. */
function instant(written: string): string {
  const [year, month, day, hour, minute] = written.match(/\d+/g)!.map(Number) as [
    number,
    number,
    number,
    number,
    number,
  ];
  const exact = Date.UTC(year, month - 1, day, hour, minute);
  return new Date(written.endsWith('Z') ? exact : new Date(year, month - 1, day, hour, minute)).toISOString();
}

const now = new Date(2026, 10, 22, 12, 0);
/** Words from now as a page in that language means them. */
const nearIn = (language: string | null) => (text: string) => relativeDay(text, now, language);

test('the tables hold more than 400 forms with their true values', () => {
  const rows = [WRITTEN_MONEY, WRITTEN_DAYS, WRITTEN_INSTANTS, WRITTEN_SPANS, WRITTEN_NEAR].map(
    table => Object.values(table).flat().length,
  );
  expect(rows.reduce((sum, count) => sum + count)).toBeGreaterThanOrEqual(400);
});

describe.each(Object.entries(WRITTEN_MONEY))('amounts in %s', (_name, rows) => {
  test.each(rows)('%s on a page in %s', (text, language, minor, currency) => {
    expect(parseMoney(text, { language })).toEqual({ minor, currency });
  });
});

describe.each(Object.entries(WRITTEN_DAYS))('days in %s', (_name, rows) => {
  test.each(rows)('%s is %s', (text, day, order) => {
    expect(parseDay(text, { order: order ?? null })).toBe(day);
  });
});

describe.each(Object.entries(WRITTEN_INSTANTS))('days with a time in %s', (_name, rows) => {
  test.each(rows)('%s is %s', (text, written, order) => {
    expect(parseDateTime(text, { order: order ?? null })).toBe(instant(written));
  });
});

describe.each(Object.entries(WRITTEN_SPANS))('spans on a page in %s', (language, rows) => {
  test.each(rows)('%s is %i %s', (text, count, unit) => {
    expect(parseRelative(text, language)).toEqual({ count, unit });
  });
});

describe.each(Object.entries(WRITTEN_NEAR))('today and yesterday on a page in %s', (language, rows) => {
  test.each(rows)('%s is %i days from today at %s', (text, days, time) => {
    const [hour, minute] = time.split(':').map(Number) as [number, number];
    const at = new Date(2026, 10, 22 + days, hour, minute);
    expect(parseDateTime(text, { near: nearIn(language) })).toBe(at.toISOString());
  });
});

describe('unknown beats guessed', () => {
  test.each(UNCERTAIN_MONEY)('amount %j on a page in %s: %s', (text, language) => {
    expect(parseMoney(text, { language })).toBeNull();
  });
  test.each(UNCERTAIN_DAYS)('day %j: %s', text => {
    expect(parseDay(text, { near: nearIn(null) })).toBeNull();
  });
  test.each(UNCERTAIN_INSTANTS)('instant %j: %s', text => {
    expect(parseDateTime(text, { near: nearIn('en') })).toBeNull();
  });
  test.each(UNCERTAIN_SPANS)('span %j: %s', text => {
    expect(parseRelative(text, 'en')).toBeNull();
  });
});

describe('spans as days', () => {
  test.each([
    ['yesterday', '2026-11-21'],
    ['in 9 days', '2026-12-01'],
    ['11 hours ago', '2026-11-22'],
    ['14 hours ago', '2026-11-21'],
    ['5 minutes ago', '2026-11-22'],
  ])('%s names the day %s', (text, day) => {
    expect(parseDay(text, { near: nearIn('en') })).toBe(day);
  });
  test.each(['12 hours ago', '13 hours ago', '2 weeks ago', '5 months ago', 'last year'])('%s names no day', text => {
    expect(parseDay(text, { near: nearIn('en') })).toBeNull();
  });
  test('a tag that is no language reads nothing', () => {
    expect(parseDay('yesterday', { near: nearIn('!!') })).toBeNull();
    expect(parseDay('yesterday', { near: nearIn(null) })).toBeNull();
  });
});

describe("every month's name, long and short, is its month: the browser's own table of", () => {
  test.each(['en', 'de', 'de-AT', 'fr', 'es', 'es-MX', 'it', 'pt', 'pt-PT', 'nl', 'pl', 'ru', 'tr', 'sv', 'da', 'nb'])(
    '%s',
    language => {
      for (const month of ['long', 'short'] as const) {
        const format = new Intl.DateTimeFormat(language, { day: 'numeric', month, timeZone: 'UTC' });
        for (let index = 0; index < 12; index++) {
          const parts = format.formatToParts(new Date(Date.UTC(2024, index, 1)));
          const name = parts
            .find(part => part.type === 'month')!
            .value.toLowerCase()
            .replace(/\./g, '');
          if (!/\d/.test(name)) expect(`${name} ${monthOfName(name)}`).toBe(`${name} ${index + 1}`);
        }
      }
    },
  );
});
