import type { ClosedDeal, Field } from './field';

/** How often deals of one category were won. */
export interface Fact {
  won: number;
  closed: number;
}

/** Closed deals needed in one category before it is named as a reason. */
const LEAST_IN_CATEGORY = 10;

/** What the user's own closed deals say about each category of a field, where enough of them do. A category that is the whole of others is no fact of its own. */
export function factsOf(field: Field, closed: readonly ClosedDeal[]): Map<string, Fact> {
  const facts = new Map<string, Fact>();
  for (const deal of closed) {
    for (const category of field.closed(deal)) {
      const fact = facts.get(category) ?? { won: 0, closed: 0 };
      facts.set(category, { won: fact.won + Number(deal.won), closed: fact.closed + 1 });
    }
  }
  for (const [category, { closed: n }] of facts) {
    if (n < LEAST_IN_CATEGORY || field.whole?.(category) === null) facts.delete(category);
  }
  return facts;
}
