/**
 * Decimal digits of a currency's smallest unit (ISO 4217): 2 for USD, 0 for JPY, 3 for KWD; 2 where no currency is named.
 *
 * @example minorDigits('JPY') // 0
 */
export function minorDigits(currency: string | null): number {
  if (currency === null || !/^[A-Z]{3}$/.test(currency)) return 2;
  return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
}
