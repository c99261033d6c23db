import { minorDigits } from '../records/minor-digits';
import type { Money } from '../records/money';
import { chooseCurrency, currenciesOf } from './currency';
import { plainText } from './plain-text';
import { readNumber, type WrittenNumber } from './written-number';

export interface MoneyOptions {
  /** The mark between whole and fraction, where the page or the file settles it. */
  decimal?: '.' | ',';
  /** ISO 4217 code that page or file state beside the amount. A code or sign in the text itself goes first. */
  currency?: string | null;
  /** BCP 47 tag of the page: decides ¥, 元, kr and Rs where they are at home, nothing else. */
  language?: string | null;
}

/** Amount in minor units, rounded half away from zero where more places are written than the currency has. */
function minorOf(number: WrittenNumber, digits: number): number | null {
  const padded = number.fraction.padEnd(digits + 1, '0');
  const rounded = BigInt(number.whole + padded.slice(0, digits)) + (padded[digits]! >= '5' ? 1n : 0n);
  if (rounded > BigInt(Number.MAX_SAFE_INTEGER)) return null;
  const value = Number(rounded);
  return number.negative && value !== 0 ? -value : value;
}

/** The number and the signs around it: `-$5`, `$-5`, `$ 5`, `5 €`, `EUR 5`, `(US$5)`, `$(5)`, `kr. 5,-`, `$5 CAD`. */
function split(text: string): { number: string; signs: string[] } | null {
  const bracketed = /^([^\d()]*)\((.*)\)([^\d()]*)$/.exec(text);
  const inner = bracketed ? bracketed.slice(1).join('').trim() : text;
  const match =
    /^([-+−–]?)\s*([^\d.,'’+−–-]*\p{L}\.|[^\d.,'’+−–-]*?)\s*([-+−–]?\s*[\d.,][\d.,'’ ]*(?:[-−–—]{1,2}|\/-)?)\s*([^\d.,]*\.?)$/u.exec(
      inner,
    );
  if (match === null) return null;
  const [, outer, before = '', number, after = ''] = match;
  const signed = `${outer}${number!.trim()}`;
  return {
    number: bracketed ? `(${signed})` : signed,
    signs: [before, after].map(sign => sign.trim()).filter(sign => sign !== ''),
  };
}

/**
 * Reads an amount of money as written: `1.234,56 €`, `¥260,000`, `CHF 1'200.50`, `(US$5)`, `EUR 1,000.00 (USD 1,100.00)` (the first counts).
 *
 * Three digits after the only mark (`EUR 1.234`) are thousands where a currency is written or given that has no thousandth;
 * a bare `1.234` stays unknown unless `decimal` is given. Shortened amounts (`$1.2M`, `26万`) are rounded, so they give null.
 * `currency` of the result is null where a sign has several meanings (`$`) and nothing settles it; the amount is then in hundredths.
 *
 * @returns null when the text is not exactly one amount, is not certain, or exceeds 2⁵³ minor units
 * @example parseMoney('1.234,56 €') // { minor: 123456, currency: 'EUR' }
 * @example parseMoney('$48,000.00') // { minor: 4800000, currency: null }
 */
export function parseMoney(text: string, options: MoneyOptions = {}): Money | null {
  const plain = plainText(text);
  const converted = /^(.*\d[^()]*?) ?\(([^()]*\d[^()]*)\)$/.exec(plain);
  if (converted) return parseMoney(converted[2]!, options) === null ? null : parseMoney(converted[1]!, options);
  const parts = split(plain);
  if (parts === null) return null;
  // "$5 CAD", "¥5元": what both can mean.
  const [first = [], second = first] = parts.signs.map(currenciesOf);
  const candidates = first.filter(code => second.includes(code));
  if (parts.signs.length > 0 && candidates.length === 0) return null;
  const currency = chooseCurrency(candidates, options.currency, options.language);
  const reading = readNumber(parts.number, options.decimal);
  if (reading === null) return null;
  let number: WrittenNumber;
  if ('certain' in reading) number = reading.certain;
  else {
    const possible = currency === null ? candidates : [currency];
    if (possible.length === 0 || possible.some(code => minorDigits(code) === 3)) return null;
    number = reading.ambiguous.grouped;
  }
  const minor = minorOf(number, minorDigits(currency));
  return minor === null ? null : { minor, currency };
}
