import type { Money } from '../../records/money';
import type { Day } from '../../records/time';

/** The day written out in the language of the reply: `22 November 2026`, `2026年11月22日`. */
export function formatDay(day: Day, language: string): string {
  const format = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    dateStyle: 'long',
    timeZone: 'UTC',
  });
  return format.format(new Date(`${day}T00:00:00Z`));
}

/** The amount with its currency, `€12,500.00` or `¥260,000`; null without a known currency. */
export function formatMoney(money: Money, language: string): string | null {
  if (money.currency === null) return null;
  const whole = new Intl.NumberFormat(language, { style: 'currency', currency: money.currency });
  const digits = whole.resolvedOptions().maximumFractionDigits ?? 2;
  const major = money.minor / 10 ** digits;
  if (!Number.isInteger(major)) return whole.format(major);
  return new Intl.NumberFormat(language, {
    style: 'currency',
    currency: money.currency,
    maximumFractionDigits: 0,
  }).format(major);
}
