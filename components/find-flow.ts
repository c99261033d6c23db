import { type Signal, signal } from '@preact/signals';
import type { Analyst, FindHit } from './services';

export interface FindFlow {
  hits: Signal<FindHit[]>;
  /** The answer to the newest query counts, in whatever order the answers come. */
  find(query: string): Promise<void>;
}

/** What the Find box shows. */
export function findFlow(analyst: Analyst): FindFlow {
  const hits = signal<FindHit[]>([]);
  let asked = 0;
  return {
    hits,
    async find(query) {
      asked += 1;
      const ticket = asked;
      const found = query.trim() === '' ? [] : await analyst.find(query).catch(() => []);
      if (ticket === asked) hits.value = found;
    },
  };
}
