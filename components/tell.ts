import type { Coverage, Words } from '../core/records/result';
import { amount, date, days, minorDigits, percent, shortAmount } from './format';
import { knows, type Params, say } from './words';

const SHARES = new Set(['probability', 'share', 'rate', 'chance', 'low', 'high', 'baseRate']);
const ISO = /^\d{4}-\d{2}-\d{2}(T|$)/;

/** A computed amount without false precision: whole units, and short from 100,000 on. */
function estimate(minor: number, currency: string | null): string {
  const unit = 10 ** minorDigits(currency);
  const major = Math.abs(minor) / unit;
  if (major >= 100_000) return shortAmount(minor, currency);
  return amount(major >= 10 ? Math.round(minor / unit) * unit : minor, currency);
}

/** Analyses give raw values; their parameter's name says what they are: `…Minor` with `currency`, shares 0…1, days as ISO text. */
function written(params: Params, now: Date): Params {
  const currency = typeof params.currency === 'string' ? params.currency : null;
  const texts: Params = {};
  for (const [name, value] of Object.entries(params)) {
    if (typeof value === 'number' && name.endsWith('Minor')) {
      const text = estimate(value, currency);
      texts[name] = text;
      texts[name.slice(0, -'Minor'.length)] = text;
    } else if (typeof value === 'number' && SHARES.has(name)) texts[name] = percent(value);
    else if (typeof value === 'string' && ISO.test(value)) texts[name] = date(value, now);
    else if (name === 'category' && typeof value === 'string') texts[name] = category(value);
    else texts[name] = value;
  }
  return texts;
}

/** The sentence of an analysis in the user's language. */
export function tell(words: Words, now: Date): string {
  return say(words.code, written(words.params ?? {}, now));
}

/** Text of `prefix.id`, or the id itself where it has none: the user's own categories, a field that only one site has. */
function named(prefix: string, id: string): string {
  return knows(`${prefix}.${id}`) ? say(`${prefix}.${id}`) : id;
}

/** Name of a support category; one that the user made is its own name. */
export function category(id: string): string {
  return named('category', id);
}

/** What a family of reasons is about; one without a text is its own name. */
export function reasonName(family: string): string {
  return named('about', family);
}

/** Name of a record's field. */
export function fieldName(field: string): string {
  return named('field', field);
}

/** Name of a site or of an import's dialect; a host that the user taught is its own name. */
export function siteName(id: string): string {
  return id.startsWith('taught:') ? id.slice('taught:'.length) : named('site', id);
}

/** Name of a kind of page: `thread`, `opportunity-list`. */
export function pageName(page: string): string {
  return named('pagekind', page);
}

/** Name of a template's slot for the user. */
export function slotName(slot: string): string {
  return named('slot', slot);
}

/** "37 of 52 deals seen, oldest reading 12 days" as one line. `noun`: key of the counted thing. */
export function coverageLine(coverage: Coverage, noun: 'deals' | 'people' | 'messages'): string {
  const seen = Math.max(coverage.seen, coverage.stated ?? 0);
  const basis = say(`coverage_${noun}`, { seen, used: coverage.used });
  if (coverage.oldestDays === null) return basis;
  const age = coverage.oldestDays < 1 ? say('coverage_today') : say('coverage_age', { age: days(coverage.oldestDays) });
  return `${basis} · ${age}`;
}
