import type { Money } from '../core/records/money';
import { DAY_MS, type Day, type Instant } from '../core/records/time';
import { dateFormat, numberFormat } from './intl';
import { locale } from './words';

/** Shown for a missing value; never 0. */
export const NONE = '–';

/** Digits after the point of a currency: 2 for USD, 0 for JPY, 3 for KWD. 2 where the currency is unknown. */
export function minorDigits(currency: string | null): number {
  if (currency === null) return 2;
  try {
    const options = numberFormat('en', { style: 'currency', currency }).resolvedOptions();
    return options.maximumFractionDigits ?? 2;
  } catch {
    return 2;
  }
}

function writeMajor(major: number, currency: string | null, options: Intl.NumberFormatOptions): string {
  try {
    const style: Intl.NumberFormatOptions =
      currency === null ? {} : { style: 'currency', currency, currencyDisplay: 'narrowSymbol' };
    const parts = numberFormat(locale(), { ...style, ...options }).formatToParts(major);
    // "$412k" as people write it; Intl gives the capital K in English alone.
    return parts.map(part => (part.type === 'compact' && part.value === 'K' ? 'k' : part.value)).join('');
  } catch {
    return `${numberFormat(locale(), options).format(major)} ${currency ?? ''}`.trim();
  }
}

/** `$48,000`, `€31,500.50`. `minor` in the currency's smallest unit. */
export function amount(minor: number | null, currency: string | null): string {
  if (minor === null || !Number.isFinite(minor)) return NONE;
  const digits = minorDigits(currency);
  const major = minor / 10 ** digits;
  const fraction = Number.isInteger(major) ? 0 : digits;
  return writeMajor(major, currency, { minimumFractionDigits: fraction, maximumFractionDigits: fraction });
}

/** `$412k`, `€1.2M`: at most three significant digits. `minor` in the currency's smallest unit. */
export function shortAmount(minor: number | null, currency: string | null): string {
  if (minor === null || !Number.isFinite(minor)) return NONE;
  const major = minor / 10 ** minorDigits(currency);
  return writeMajor(major, currency, { notation: 'compact', minimumFractionDigits: 0, maximumSignificantDigits: 3 });
}

export function money(value: Money | null): string {
  return value === null ? NONE : amount(value.minor, value.currency);
}

/** Share 0…1 as `62 %`; small but not none is `<1 %`, nearly all is `>99 %`. */
export function percent(share: number | null): string {
  if (share === null || !Number.isFinite(share)) return NONE;
  if (share > 0 && share < 0.005) return '<1\u00a0%';
  if (share < 1 && share > 0.995) return '>99\u00a0%';
  return `${Math.round(share * 100)}\u00a0%`;
}

/** Probability 0…1 of a guess from words, in whole percent: never shown as certain, however near. */
export function guessPercent(probability: number): string {
  return percent(Math.min(0.99, probability));
}

/** Two shares 0…1 as `43–55 %`. */
export function range(low: number, high: number): string {
  return `${Math.round(low * 100)}–${percent(high)}`;
}

export function number(value: number | null, digits = 0): string {
  if (value === null || !Number.isFinite(value)) return NONE;
  return numberFormat(locale(), { maximumFractionDigits: digits }).format(value);
}

/** `+1.9`, `−1.0`: a contribution with its sign. */
export function signed(value: number): string {
  const rounded = numberFormat(locale(), {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
    signDisplay: 'exceptZero',
  });
  return rounded.format(value).replace('-', '\u2212');
}

function unit(value: number, name: 'day' | 'hour' | 'minute' | 'week' | 'month'): string {
  return numberFormat(locale(), { style: 'unit', unit: name, unitDisplay: 'long' }).format(value);
}

/** `2 days 4 h`, `5 h`, `25 min`. `hours` ≥ 0. */
export function duration(hours: number): string {
  const short = (value: number, name: 'hour' | 'minute') =>
    numberFormat(locale(), { style: 'unit', unit: name, unitDisplay: 'short' }).format(value).replace('hr', 'h');
  if (hours < 1) return short(Math.max(1, Math.round(hours * 60)), 'minute');
  const whole = Math.round(hours);
  const days = Math.floor(whole / 24);
  if (days === 0) return short(whole, 'hour');
  const rest = days >= 7 ? 0 : whole % 24;
  return rest === 0 ? unit(days, 'day') : `${unit(days, 'day')} ${short(rest, 'hour')}`;
}

/** `1 h 30 min`, `20 min`. `minutes` ≥ 0. */
export function timeSpan(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = Math.round(minutes % 60);
  const write = (value: number, name: 'hour' | 'minute') =>
    numberFormat(locale(), { style: 'unit', unit: name, unitDisplay: 'short' }).format(value).replace('hr', 'h');
  if (hours === 0) return write(rest, 'minute');
  return rest === 0 ? write(hours, 'hour') : `${write(hours, 'hour')} ${write(rest, 'minute')}`;
}

/** `14 days`. */
export function days(count: number): string {
  return unit(Math.round(count), 'day');
}

/** A Day stays that day in every zone; an Instant is shown in the user's own zone. */
export function date(value: Day | Instant, now: Date): string {
  const isDay = value.length === 10;
  const at = new Date(value);
  if (Number.isNaN(at.getTime())) return value;
  const year = isDay ? at.getUTCFullYear() : at.getFullYear();
  return dateFormat(locale(), {
    day: 'numeric',
    month: 'short',
    ...(year === now.getFullYear() ? {} : { year: 'numeric' }),
    ...(isDay ? { timeZone: 'UTC' } : {}),
  }).format(at);
}

/** `Thu 16:02` within the last week, else the date. */
export function moment(value: Instant, now: Date): string {
  const at = new Date(value);
  if (Number.isNaN(at.getTime())) return value;
  const age = now.getTime() - at.getTime();
  if (age < 0 || age > 6 * DAY_MS) return date(value, now);
  return dateFormat(locale(), { weekday: 'short', hour: '2-digit', minute: '2-digit' }).format(at);
}

/** `16:02` in the user's own zone. */
export function clock(value: Instant): string {
  return dateFormat(locale(), { hour: 'numeric', minute: '2-digit' }).format(new Date(value));
}

/** `Mon`; 0 = Sunday … 6 = Saturday. */
export function weekdayName(day: number): string {
  // The first of November 2026 is a Sunday.
  const at = new Date(Date.UTC(2026, 10, 1 + day));
  return dateFormat(locale(), { weekday: 'short', timeZone: 'UTC' }).format(at);
}

/** `today`, `yesterday`, `12 days ago`, `3 months ago`. */
export function ago(value: Instant, now: Date): string {
  const past = (now.getTime() - Date.parse(value)) / DAY_MS;
  const relative = new Intl.RelativeTimeFormat(locale(), { numeric: 'auto' });
  if (!Number.isFinite(past)) return value;
  if (past < 60) return relative.format(-Math.floor(past), 'day');
  return past < 730
    ? relative.format(-Math.round(past / 30.4), 'month')
    : relative.format(-Math.round(past / 365), 'year');
}

/** `Oct`, or `Jan 2026` where a year begins. */
export function month(value: Day): string {
  const at = new Date(value);
  const year = at.getUTCMonth() === 0 ? ({ year: 'numeric' } as const) : {};
  return dateFormat(locale(), { month: 'short', timeZone: 'UTC', ...year }).format(at);
}

/** `Oct`, for narrow places. */
export function monthName(value: Day): string {
  return dateFormat(locale(), { month: 'short', timeZone: 'UTC' }).format(new Date(value));
}

/** First letters for the round picture: `MO` of Mara Okafor, `李` of 李 明. */
export function initials(name: string | null): string {
  const words = (name ?? '').trim().split(/\s+/).filter(Boolean);
  const first = [...(words[0] ?? '?')][0] ?? '?';
  if (/\p{Script=Han}|\p{Script=Hangul}|\p{Script=Hiragana}|\p{Script=Katakana}/u.test(first)) return first;
  const last = words.length > 1 ? ([...(words.at(-1) ?? '')][0] ?? '') : '';
  return (first + last).toLocaleUpperCase(locale());
}
