import type { Money } from '../../records/money';
import { quantile } from '../../stats/quantile';
import type { ClosedDeal, Field } from './field';

/** Size of the deal in quarters of the closed deals. null when no closed deal has an amount. */
export function amountField(
  closed: readonly ClosedDeal[],
  minor: (money: Money | null) => number | null,
): Field | null {
  const amounts = closed
    .map(({ deal }) => minor(deal.amount))
    .filter(amount => amount !== null && amount > 0) as number[];
  if (amounts.length === 0) return null;
  const edges = [...new Set([0.25, 0.5, 0.75].map(p => quantile(amounts, p) as number))];
  const band = (money: Money | null): string | null => {
    const amount = minor(money);
    return amount === null || amount <= 0 ? null : String(edges.filter(edge => amount > edge).length);
  };
  return {
    code: 'win.amount',
    closed: ({ deal }) => {
      const category = band(deal.amount);
      return category === null ? [] : [category];
    },
    open: ({ deal }) => {
      const category = band(deal.amount);
      return category === null ? null : { category, params: {} };
    },
  };
}
