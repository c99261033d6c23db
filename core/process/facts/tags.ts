import type { Firing } from '../../records/firing';

/** Tags that stand, by record. */
export function tagsOf(firings: readonly Firing[], idOf: (key: string) => string): Map<string, string[]> {
  const tags = new Map<string, string[]>();
  for (const { recordId, effects, undoneAt } of firings) {
    if (undoneAt !== null) continue;
    for (const effect of effects) {
      if (effect.made !== 'tag') continue;
      const id = idOf(recordId);
      const known = tags.get(id) ?? [];
      if (!known.includes(effect.tag)) tags.set(id, [...known, effect.tag]);
    }
  }
  return tags;
}
