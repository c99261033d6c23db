/** A number as it stands in a column, and the currency mark beside it, if any. */
export interface WrittenNumber {
  value: number;
  mark: string;
}

/** What stands for "no number" in columns of numbers. */
const NOTHING = new Set([
  '',
  '-',
  '–',
  '?',
  'na',
  'n/a',
  'nan',
  'null',
  'none',
  'nil',
  'unknown',
  'undefined',
  'select',
  '#n/a',
  '(blank)',
]);
const MARK = '[$€£¥₹₩₽%]|[A-Z]{2}[$¥]|[A-Z]{3}';
const NUMBER = new RegExp(
  `^(${MARK})?\\s*([+-]?(?:\\d{1,3}(?:,\\d{3})+|\\d+)?(?:\\.\\d+)?(?:[eE][+-]?\\d{1,3})?)\\s*(${MARK})?$`,
);

/** Whether a cell says in so many words that there is no value. */
export function isNothing(text: string): boolean {
  return NOTHING.has(text.trim().toLowerCase());
}

/**
 * A number with an optional currency or percent sign beside it, thousands parted by commas.
 *
 * @returns null for anything else, and for codes with leading zeros, which are names
 * @example writtenNumber('€ 1,234.50') // { value: 1234.5, mark: '€' }
 */
export function writtenNumber(text: string): WrittenNumber | null {
  const [, before = '', digits = '', after = ''] = NUMBER.exec(text.trim()) ?? [];
  if (!/\d/.test(digits) || /^[+-]?0\d/.test(digits)) return null;
  const value = Number(digits.replaceAll(',', ''));
  return Number.isFinite(value) ? { value, mark: before + after } : null;
}

const DATE = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?(?:Z|[+-]\d\d:?\d\d)?)?$/;
const DAY_MS = 86_400_000;

/**
 * Days since 1970-01-01 of an ISO date or date and time, as the clock on the wall showed it; a zone is not looked at.
 *
 * @returns null for anything else and for dates that don't exist
 * @example writtenDay('1970-01-02T12:00') // 1.5
 */
export function writtenDay(text: string): number | null {
  const [, year, month, day, hour = '0', minute = '0', second = '0'] = DATE.exec(text.trim()) ?? [];
  if (year === undefined) return null;
  const date = new Date(0);
  date.setUTCFullYear(Number(year), Number(month) - 1, Number(day));
  if (date.getUTCMonth() !== Number(month) - 1 || date.getUTCDate() !== Number(day)) return null;
  const seconds = (Number(hour) * 60 + Number(minute)) * 60 + Number(second);
  return seconds < 86_400 ? date.getTime() / DAY_MS + seconds / 86_400 : null;
}
