import type { Day, Instant } from '../records/time';
import { calendarDay } from './calendar-day';
import { type DateOrder, detectDateOrder, numericDates } from './date-order';
import { monthOfName } from './month-names';
import { plainText } from './plain-text';
import { takeTime } from './wall-time';

export { type DateOrder, detectDateOrder };

export interface DateOptions {
  /** Order of dates in digits, where page or file settle it. Without it `4/5/2025` is unknown. */
  order?: DateOrder | null;
  /** What reads words like "yesterday", where they are to be read: see relativeDay. */
  near?: (text: string) => Day | null;
}

/** 2016年5月4日, 2016년 5월 4일, with the weekday before or after it. */
const EAST_ASIAN = /^(\d{4}) ?[年년] ?(\d{1,2}) ?[月월] ?(\d{1,2}) ?[日일号]?$/;
const EAST_ASIAN_WEEKDAY =
  /\(?(?:(?:星期|周|週|礼拜)[一二三四五六日天]|[月火水木金土日월화수목금토일](?:曜日|요일|(?=\))))\)?/g;

/** Small words inside a written date or between it and its time: "4 de dezembro de 2014", "26 дек. 2019 г.", "1er août", "20th". */
const SMALL = 'at|um|à|a|às|alle|ore|las|de|del|di|den|der|om|o|godz|saat|kl|в|г|r|the|of|st|nd|rd|th|er|º|ª';
const SMALL_WORDS = new RegExp(`^(?:${SMALL})$`);
const SMALL_WORDS_BEHIND = new RegExp(`(?:,? (?:${SMALL})\\.?)+$`, 'i');
/** Turkish alone writes it behind the date. */
const WEEKDAY_BEHIND = /[ ,]+(?:pzt|salı?|çar(?:şamba)?|per(?:şembe)?|cum(?:a(?:rtesi)?)?|cmt|paz(?:ar(?:tesi)?)?)$/i;
/** Before a date in digits: "quinta-feira, 4/12/2014", "Thu 12/4/2014", "Do. 04.12.2014". */
const WEEKDAY_BEFORE_DIGITS =
  /^(?:\p{L}[\p{L}-]+\.?,|(?:mon|tue|wed|thu|fri|sat|sun|(?!n[ro])\p{L}{2})\.?) ?(?=\d+[-/.])/iu;

function namedDay(text: string): Day | null {
  const tokens = text.toLowerCase().match(/\d+|\p{L}+(?:-\p{L}+)*|[^\s\d\p{L}]/gu) ?? [];
  let year: number | null = null;
  let day: number | null = null;
  let month: number | null = null;
  let mayBeWeekday = false;
  for (const [index, token] of tokens.entries()) {
    if (/^[.,'’/-]$/.test(token)) continue;
    if (/^\d+$/.test(token)) {
      if (token.length === 4 && year === null) year = Number(token);
      else if (token.length <= 2 && day === null) day = Number(token);
      else return null;
      continue;
    }
    const named = monthOfName(token);
    // The weekday stands first, in any language; "mar." is one where another month follows.
    if (named !== null && (month === null || mayBeWeekday)) {
      month = named;
      mayBeWeekday = index === 0 && token === 'mar';
    } else if (named !== null || (index > 0 && !SMALL_WORDS.test(token))) return null;
  }
  return year === null || month === null || day === null ? null : calendarDay(year, month, day);
}

function wholeDay(text: string, order: DateOrder | null | undefined): Day | null {
  const plain = plainText(text).replace(WEEKDAY_BEHIND, '');
  const eastern = EAST_ASIAN.exec(plain.replace(EAST_ASIAN_WEEKDAY, ' ').trim());
  if (eastern) return calendarDay(Number(eastern[1]), Number(eastern[2]), Number(eastern[3]));
  const numeric = numericDates(plain.replace(WEEKDAY_BEFORE_DIGITS, ''));
  if (numeric.size > 0) {
    if (order) return numeric.get(order) ?? (/^\d{4}/.test(plain) ? (numeric.get('ymd') ?? null) : null);
    const days = new Set(numeric.values());
    const [only] = days;
    return days.size === 1 && only !== undefined ? only : null;
  }
  return namedDay(plain);
}

/**
 * Reads a full date: ISO, digits with a known or only possible order, or with the month's name in en de fr es pt it nl ru pl tr sv da nb zh ja ko.
 * A time behind it and one word before it, the weekday, are dropped. A date without a year is not read; words like "yesterday" are where `near` is given.
 *
 * @returns null when the text is not exactly one certain date
 * @example parseDay('26 дек. 2019 г.') // '2019-12-26'
 * @example parseDay('4/5/2025', { order: 'mdy' }) // '2025-04-05'
 */
export function parseDay(text: string, options: DateOptions = {}): Day | null {
  const plain = plainText(text);
  const iso =
    /^(\d{4})-(\d{2})-(\d{2})(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?: ?(?:Z|UTC|[+-]\d{2}:?\d{2}))?)?$/.exec(plain);
  if (iso) return calendarDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const day = anyDay(plain, options);
  if (day !== null) return day;
  const timed = takeTime(plain);
  return timed === null ? null : anyDay(timed.rest, options);
}

/** A day alone, written as a date or as a word from now. */
function anyDay(text: string, { order, near }: DateOptions): Day | null {
  const bare = text.replace(SMALL_WORDS_BEHIND, '');
  return wholeDay(bare, order) ?? near?.(bare) ?? null;
}

/**
 * Reads a date with a time. With a zone (`…Z`, `+02:00`, `GMT+2`, `EST`) it is exact; without one it is wall time where this code runs, as pages
 * show it to their reader (in the hour that a clock change repeats, the first of the two).
 *
 * @returns null when date or time are missing or not certain
 * @example parseDateTime('2016-05-04T10:08:00Z') // '2016-05-04T10:08:00.000Z'
 */
export function parseDateTime(text: string, options: DateOptions = {}): Instant | null {
  const plain = plainText(text);
  const zoned = /^(\d{4})-(\d{2})-(\d{2})[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?\d*)?) ?(Z|UTC|[+-]\d{2}:?\d{2})$/.exec(
    plain,
  );
  if (zoned) {
    if (calendarDay(Number(zoned[1]), Number(zoned[2]), Number(zoned[3])) === null) return null;
    const zone = zoned[5] === 'UTC' ? 'Z' : zoned[5]!.replace(/^([+-]\d{2})(\d{2})$/, '$1:$2');
    const at = new Date(`${zoned[1]}-${zoned[2]}-${zoned[3]}T${zoned[4]}${zone}`);
    return Number.isNaN(at.getTime()) ? null : at.toISOString();
  }
  const timed = takeTime(plain.replace(/^(\d{4}-\d{2}-\d{2})T/, '$1 '));
  if (timed === null || Number.isNaN(timed.offsetMinutes)) return null;
  const day = anyDay(timed.rest, options);
  if (day === null) return null;
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const { hour, minute, second, offsetMinutes } = timed;
  const at =
    offsetMinutes === undefined
      ? new Date(year, month - 1, date, hour, minute, second)
      : new Date(Date.UTC(year, month - 1, date, hour, minute - offsetMinutes, second));
  return at.toISOString();
}
