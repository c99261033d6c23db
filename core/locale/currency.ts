import { plainText } from './plain-text';

/** ISO 4217 codes, as the language's own tables have them. */
const CODES: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));

/** Written signs, without a final point, and the currencies that each may stand for. One currency = certain. */
const SIGNS: ReadonlyMap<string, string[]> = new Map(
  (
    '€ EUR|£ GBP|₹ INR|₩ KRW|₽ RUB|руб RUB|р RUB|₺ TRY|TL TRY|₪ ILS|₫ VND|₴ UAH|₦ NGN|₱ PHP|฿ THB|C$ CAD NIO|A$ AUD|NT$ TWD|MX$ MXN|R$ BRL|' +
    '$ USD AUD BBD BMD BND BSD BZD CAD FJD GYD HKD JMD KYD LRD NAD NZD SBD SGD SRD TTD TWD XCD ARS CLP COP CUP DOP MXN UYU|' +
    'RMB CNY|人民币 CNY|円 JPY|元 CNY TWD HKD|¥ JPY CNY|kr DKK ISK NOK SEK|zł PLN|Kč CZK|Ft HUF|Fr CHF|Rs INR LKR MUR NPR PKR SCR'
  )
    .split('|')
    .map(entry => {
      const [sign, ...currencies] = entry.split(' ');
      return [sign!, currencies];
    }),
);

/** The sign with its country before or behind it (`US$`, `$CA`, `JP¥`, `£GB`), and the letter that the currency's code has in its place. */
const OF_COUNTRY = /^(?=.{3}$)([A-Z]{2})?([$¥£])([A-Z]{2})?$/;
const LETTERS: Record<string, string> = { $: 'D', '¥': 'Y', '£': 'P' };

/**
 * Currencies that a written sign or code may stand for: none for a text that is no currency, one where it is certain.
 *
 * @example currenciesOf('US$') // ['USD']
 */
export function currenciesOf(sign: string): string[] {
  const text = plainText(sign).replace(/ /g, '');
  const [, before, mark = '', behind] = OF_COUNTRY.exec(text) ?? [];
  const code = `${before ?? behind}${LETTERS[mark]}`;
  if (CODES.has(code)) return [code];
  if (CODES.has(text)) return [text];
  return SIGNS.get(text.replace(/\.$/, '')) ?? [];
}

/** Languages that write a sign of theirs without its country, by their first letter. Not the dollar: pages in English show many. */
const HOME = /^(?:ja|zh(?:-hans)?(?:-cn|-sg)?$|sv|da|n[bno]\b|hi|en-in)/;
const AT_HOME: Record<string, string> = { j: 'JPY', z: 'CNY', s: 'SEK', d: 'DKK', n: 'NOK', h: 'INR', e: 'INR' };

function byLanguage(candidates: string[], language: string | null | undefined): string | null {
  const tag = language?.toLowerCase() ?? '';
  const home = HOME.test(tag) ? AT_HOME[tag[0]!]! : '';
  return candidates.includes(home) ? home : null;
}

/** Which of `candidates` the surroundings name: the currency that page or file states, else what the language settles, else none. */
export function chooseCurrency(
  candidates: string[],
  stated: string | null | undefined,
  language: string | null | undefined,
): string | null {
  if (candidates.length === 1) return candidates[0]!;
  if (stated) return candidates.length === 0 || candidates.includes(stated) ? stated : null;
  return byLanguage(candidates, language);
}

/**
 * The ISO 4217 code that a text states with certainty: a code or a sign of one currency anywhere in it. `$` and `¥` alone state none.
 *
 * @example currencyOf('1.234,56 €') // 'EUR'
 * @example currencyOf('$5') // null
 */
export function currencyOf(text: string): string | null {
  const found = new Set<string>();
  const plain = plainText(text);
  for (const word of plain.match(/[A-Z]{2,3}[$¥]?|[^\d\s.,'()+-]+/g) ?? []) {
    const candidates = currenciesOf(word);
    if (candidates.length === 1) found.add(candidates[0]!);
  }
  const [only] = found;
  return found.size === 1 && only !== undefined ? only : null;
}
