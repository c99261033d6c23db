import type { DateOrder } from '../locale/date-order';
import { numericDates } from '../locale/date-order';
import { parseDay } from '../locale/parse-date';
import { parseMoney } from '../locale/parse-money';
import { parseNumber } from '../locale/parse-number';
import { SHORT_LIMIT } from '../records/limits';
import type { Money } from '../records/money';
import type { Day } from '../records/time';
import type { Parsed } from './reading';
import { cut } from './text-of';

// What a reader makes of the text in a field's place. Nothing here guesses: what may mean two things is `ambiguous`.

export function asText({ text }: { text: string }): Parsed<string> {
  return { value: cut(text, SHORT_LIMIT) };
}

export function asMoney(text: string, currency: string | null, language: string | null): Parsed<Money> {
  const value = parseMoney(text, { currency, language });
  return value === null ? { why: 'unreadable' } : { value };
}

export function asDay(text: string, order: DateOrder | null): Parsed<Day> {
  const value = parseDay(text, { order });
  if (value !== null) return { value };
  return { why: order === null && numericDates(text).size > 1 ? 'ambiguous' : 'unreadable' };
}

/** 0…100. */
export function asPercent(text: string): Parsed<number> {
  const value = parseNumber(text);
  return value === null || value < 0 || value > 100 ? { why: 'unreadable' } : { value };
}

/** An address in lower case, or null where the text is none. */
export function emailOf(text: string | null): string | null {
  const address = text?.trim().toLowerCase() ?? '';
  return address.length <= 320 && /^[^\s@<>()",;:]+@[^\s@<>()",;:]+\.[^\s@<>()",;:.]+$/.test(address) ? address : null;
}
