import type { Decision } from '../../records/decision';
import { familyOf } from './family';
import type { FollowUps } from './result';

/**
 * The reasons of the suggestion that the user decides about, with the values that they had before anything was learned: what `learnedWeights` asks for later.
 *
 * @param about a person, deal or thread, as the decision names it
 * @returns one entry a family; undefined where nothing of that subject was suggested
 */
export function reasonsBehind({ items, learned }: FollowUps, about: string): Decision['reasons'] {
  const item = items.find(({ subject, deal, threadKey }) => [subject, deal?.id, threadKey].includes(about));
  if (item === undefined) return undefined;
  const factors = new Map(learned.families.map(({ family, factor }) => [family, factor]));
  const values = new Map<string, number>();
  for (const { code, value } of item.reasons) {
    const family = familyOf(code);
    values.set(family, (values.get(family) ?? 0) + value / (factors.get(family) ?? 1));
  }
  return [...values].map(([family, value]) => ({ family, value }));
}
