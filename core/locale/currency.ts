import { plainText } from './plain-text';

/** Active ISO 4217 codes of money that people deal in (no funds, metals or test codes). */
const CODES = new Set(
  `AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP CNY COP CRC CUP CVE
  CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS
  KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR
  PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SYP SZL THB TJS TMT TND TOP TRY TTD TWD
  TZS UAH UGX USD UYU UZS VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW`.split(/\s+/),
);

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
