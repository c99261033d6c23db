import type { Deal } from '../../records/records';
import type { Field } from './field';

/** Owner, source and product: one category per name. */
export function plainFields(): Field[] {
  return [
    named('win.owner', deal => deal.owner),
    named('win.source', deal => deal.source),
    named('win.product', deal => deal.product),
  ];
}

function named(code: string, name: (deal: Deal) => string | null): Field {
  // One array per name, not one per deal: this runs over every closed deal, thirteen times in a forecast with its check.
  const alone = new Map<string | null, string[]>([[null, []]]);
  return {
    code,
    closed: ({ deal }) => {
      const value = name(deal);
      const known = alone.get(value) ?? [value as string];
      alone.set(value, known);
      return known;
    },
    open: ({ deal }) => {
      const value = name(deal);
      return value === null ? null : { category: value, params: { name: value } };
    },
  };
}
