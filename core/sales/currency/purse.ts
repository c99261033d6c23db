import type { Money } from '../../records/money';
import type { Words } from '../../records/result';
import type { Settings } from '../../records/settings';
import { minorDigits } from './minor-digits';

/** Brings amounts to one currency, or says why not. */
export interface Purse {
  /** ISO 4217, or null when amounts name none. */
  currency: string | null;
  /** Amount in the smallest unit of `currency`; null when it is missing, or in another currency without a rate. */
  minor(money: Money | null): number | null;
  /** Why `minor` gives null for these, counted; for those converted see `converted`. */
  left(amounts: Iterable<Money | null>): Words[];
  converted(amounts: Iterable<Money | null>): Words[];
}

/**
 * The currency is the one in the settings, else the commonest among `amounts` (ties: the first in the alphabet). Others are
 * converted by the user's own rates only. An amount that names no currency belongs to the chosen one only if no amount names any.
 */
export function purse(amounts: Iterable<Money | null>, settings: Pick<Settings, 'currency' | 'rates'>): Purse {
  const counts = new Map<string | null, number>();
  for (const money of amounts) if (money !== null) counts.set(money.currency, (counts.get(money.currency) ?? 0) + 1);
  const named = [...counts.keys()].some(currency => currency !== null);
  const currency = settings.currency ?? commonest(counts);
  const factors = new Map<string | null, number>([[currency, 1]]);
  if (!named) factors.set(null, 1);
  for (const [other, rate] of Object.entries(settings.rates)) {
    if (other !== currency && currency !== null) {
      factors.set(other, rate * 10 ** (minorDigits(currency) - minorDigits(other)));
    }
  }
  const minor = (money: Money | null) => {
    const factor = money === null ? undefined : factors.get(money.currency);
    if (money === null || factor === undefined) return null;
    return factor === 1 ? money.minor : Math.round(money.minor * factor);
  };
  return {
    currency,
    minor,
    left(given) {
      let missing = 0;
      const others = new Map<string | null, number>();
      for (const money of given) {
        if (money === null) missing++;
        else if (!factors.has(money.currency)) others.set(money.currency, (others.get(money.currency) ?? 0) + 1);
      }
      const words: Words[] = missing === 0 ? [] : [{ code: 'left.no-amount', params: { n: missing } }];
      for (const [other, n] of ordered(others)) {
        words.push(
          other === null
            ? { code: 'left.no-currency', params: { n } }
            : { code: 'left.other-currency', params: { n, currency: other } },
        );
      }
      return words;
    },
    converted(given) {
      const others = new Map<string | null, number>();
      for (const money of given) {
        if (money !== null && money.currency !== null && money.currency !== currency && factors.has(money.currency)) {
          others.set(money.currency, (others.get(money.currency) ?? 0) + 1);
        }
      }
      return ordered(others).map(([other, n]) => ({ code: 'forecast.note.converted', params: { n, currency: other } }));
    },
  };
}

function commonest(counts: Map<string | null, number>): string | null {
  return ordered(counts).sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

function ordered(counts: Map<string | null, number>): [string | null, number][] {
  return [...counts].sort((a, b) => ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1));
}
