import type { Money } from '../../records/money';
import type { Deal } from '../../records/records';
import { equalParts } from '../../stats/equal-parts';
import { median } from '../../stats/median';

/** Won deals with an amount that it takes to say what a deal is worth. */
const LEAST_WON = 8;
/** Of one product, to speak for that product alone. */
const LEAST_OF_PRODUCT = 10;
/** Equally likely values that stand for all sizes. */
const POINTS = 9;

/** What a deal is worth of which nobody has said it: what the user's won deals were worth. */
export interface UnknownAmounts {
  /** Equally likely amounts in minor units, of the mean of the won deals; the same array for deals of the same kind. */
  points(deal: Deal): readonly number[];
  /** Median of the won deals, minor units. */
  typicalMinor: number;
}

/** Whether nobody has put a figure to the deal. */
export function lacksAmount({ amount }: Pick<Deal, 'amount'>): boolean {
  return amount === null || amount.minor === 0;
}

/**
 * Sizes of the user's won deals: of the same product where ten of it are known, else all.
 *
 * @param minor amount in the forecast's currency, or null
 * @returns null under eight won deals with an amount
 */
export function unknownAmounts(
  won: readonly Deal[],
  minor: (money: Money | null) => number | null,
): UnknownAmounts | null {
  const all: number[] = [];
  const byProduct = new Map<string, number[]>();
  for (const { amount, product } of won) {
    const value = minor(amount);
    if (value === null || value <= 0) continue;
    all.push(value);
    if (product === null) continue;
    const list = byProduct.get(product);
    if (list === undefined) byProduct.set(product, [value]);
    else list.push(value);
  }
  if (all.length < LEAST_WON) return null;
  const general = equalParts(all, POINTS);
  const special = new Map<string, number[]>();
  for (const [product, values] of byProduct) {
    if (values.length >= LEAST_OF_PRODUCT) special.set(product, equalParts(values, POINTS));
  }
  return {
    points: ({ product }) => (product === null ? general : (special.get(product) ?? general)),
    typicalMinor: median(all) as number,
  };
}
