/** ISO 4217 currencies without a smaller unit, and those with a thousandth. All others have hundredths. */
const NONE = new Set('BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'.split(' '));
const THOUSANDTHS = new Set('BHD IQD JOD KWD LYD OMR TND'.split(' '));

/**
 * Decimal places between the major and the minor unit of a currency (ISO 4217), 0, 2 or 3.
 * An amount whose currency is not known counts in hundredths: `{ minor: 4800000, currency: null }` is 48,000.00 of something.
 *
 * @example minorDigits('JPY') // 0
 */
export function minorDigits(currency: string | null): 0 | 2 | 3 {
  if (currency === null) return 2;
  if (NONE.has(currency)) return 0;
  return THOUSANDTHS.has(currency) ? 3 : 2;
}
