import { plainText } from './plain-text';

/** ISO 4217 codes, as the language's own tables have them. */
const CODES: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));

const DOLLARS =
  'USD AUD BBD BMD BND BSD BZD CAD FJD GYD HKD JMD KYD LRD NAD NZD SBD SGD SRD TTD TWD XCD ARS CLP COP CUP DOP MXN UYU';
const KRONER = 'DKK ISK NOK SEK';

/** Written signs and the currencies that each may stand for. One currency = certain. */
const SIGNS: Record<string, string> = {
  '€': 'EUR',
  '£': 'GBP',
  '₹': 'INR',
  '₩': 'KRW',
  '₽': 'RUB',
  '₺': 'TRY',
  '₪': 'ILS',
  '₫': 'VND',
  '₴': 'UAH',
  '₦': 'NGN',
  '₱': 'PHP',
  '฿': 'THB',
  US$: 'USD',
  CA$: 'CAD',
  C$: 'CAD NIO',
  A$: 'AUD',
  AU$: 'AUD',
  NZ$: 'NZD',
  HK$: 'HKD',
  NT$: 'TWD',
  SG$: 'SGD',
  MX$: 'MXN',
  R$: 'BRL',
  $: DOLLARS,
  'CN¥': 'CNY',
  'JP¥': 'JPY',
  RMB: 'CNY',
  人民币: 'CNY',
  円: 'JPY',
  元: 'CNY TWD HKD',
  '¥': 'JPY CNY',
  kr: KRONER,
  'kr.': KRONER,
  zł: 'PLN',
  Kč: 'CZK',
  Ft: 'HUF',
};

/**
 * Currencies that a written sign or code may stand for: none for a text that is no currency, one where it is certain.
 *
 * @example currenciesOf('US$') // ['USD']
 */
export function currenciesOf(sign: string): string[] {
  const text = plainText(sign);
  if (CODES.has(text)) return [text];
  return SIGNS[text]?.split(' ') ?? [];
}

/** What the page's own language decides among the meanings of a sign; only for ¥ and 元, which are written in their home languages. */
function byLanguage(candidates: string[], language: string | null | undefined): string | null {
  if (!language) return null;
  const tag = language.toLowerCase();
  if (tag.startsWith('ja')) return candidates.includes('JPY') ? 'JPY' : null;
  if (/^zh(-hans|-cn|-sg)?$/.test(tag) || /^zh-hans-cn$/.test(tag)) return candidates.includes('CNY') ? 'CNY' : null;
  return null;
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
