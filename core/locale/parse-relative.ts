import type { Day } from '../records/time';
import { plainText } from './plain-text';

/** A span from now: `{ count: -2, unit: 'day' }` is "2 days ago". */
export interface Relative {
  count: number;
  unit: Intl.RelativeTimeFormatUnitSingular;
}

const UNITS = ['second', 'minute', 'hour', 'day', 'week', 'month', 'quarter', 'year'] as const;
const STYLES = ['long', 'short', 'narrow'] as const;
/** "a day ago", "vor einem Tag", "il y a une heure": one, written as a word. Russian, Polish and others leave it out altogether. */
const ONE = /(?<!\p{L})(?:an?|einem|einer|une?|uma?|una|uno|un[’']|een|bir|jeden|один)(?!\p{L})/gu;

const FORMATS = new Map<string, Intl.RelativeTimeFormat[]>();

/** The browser's own tables of a language; none for a tag that is no language. */
function formatsOf(language: string, numeric: 'always' | 'auto'): Intl.RelativeTimeFormat[] {
  const name = `${language} ${numeric}`;
  let formats = FORMATS.get(name);
  if (formats === undefined) {
    try {
      formats = STYLES.map(style => new Intl.RelativeTimeFormat(language, { style, numeric }));
    } catch {
      formats = [];
    }
    FORMATS.set(name, formats);
  }
  return formats;
}

const dense = (text: string) => text.toLowerCase().replace(/[\s.’']/g, '');

/**
 * Reads a span from now in words of the page's language, as the browser's own tables write it: `2 days ago`, `8 дней назад`, `昨天`, `vor einem Jahr`.
 *
 * @param language BCP 47 tag of the page; without one nothing is read
 * @returns null when the text is not exactly one span
 * @example parseRelative('8 дней назад', 'ru') // { count: -8, unit: 'day' }
 */
export function parseRelative(text: string, language: string | null | undefined): Relative | null {
  const plain = plainText(text).replace(/^\((.*)\)$/, '$1');
  if (!language || plain === '' || plain.length > 40 || /^[-+−]/.test(plain)) return null;
  const found = new Map<string, Relative>();
  const look = (written: string, counts: number[], numeric: 'always' | 'auto') => {
    const wanted = dense(written);
    for (const format of formatsOf(language, numeric))
      for (const unit of UNITS)
        for (const count of counts)
          if (dense(plainText(format.format(count, unit))) === wanted) found.set(`${count} ${unit}`, { count, unit });
  };
  const digits = plain.match(/\d+/g);
  const number = Number(digits?.[0]);
  if (digits?.length === 1 && number < 10_000) look(plain, [-number, number], 'always');
  else if (digits === null) {
    look(plain, [-2, -1, 0, 1, 2], 'auto');
    const lower = plain.toLowerCase();
    const ones = [...lower.matchAll(ONE)].map(
      one => `${lower.slice(0, one.index)}1${lower.slice(one.index + one[0].length)}`,
    );
    if (found.size === 0) for (const written of [...ones, `1 ${plain}`]) look(written, [-1, 1], 'always');
  }
  const [only] = found.values();
  return found.size === 1 && only !== undefined ? only : null;
}

const pad = (value: number) => String(value).padStart(2, '0');

/**
 * The day that a span from now names, where this code runs: "yesterday", "2 days ago", and "3 hours ago" while that can't be either side of midnight.
 * Weeks, months and years name no day, so they give null.
 *
 * @example relativeDay('yesterday', new Date(2026, 10, 22), 'en') // '2026-11-21'
 */
export function relativeDay(text: string, now: Date, language: string | null | undefined): Day | null {
  const relative = parseRelative(text, language);
  if (relative === null) return null;
  const { count, unit } = relative;
  const dayAt = (days: number, milliseconds: number): Day => {
    const at = new Date(now.getFullYear(), now.getMonth(), now.getDate() + days, 0, 0, 0, 0);
    const moved = milliseconds === 0 ? at : new Date(now.getTime() + milliseconds);
    return `${moved.getFullYear()}-${pad(moved.getMonth() + 1)}-${pad(moved.getDate())}`;
  };
  if (unit === 'day') return dayAt(count, 0);
  const length = { second: 1_000, minute: 60_000, hour: 3_600_000 }[unit as 'second'];
  if (length === undefined) return null;
  // Whoever wrote it rounded, up or down.
  const [early, late] = [count - 1, count + 1].map(shifted => dayAt(0, shifted * length || 1));
  return early === late ? early! : null;
}
