import { readyProcess } from '../../core/process';
import type { Change, Decision, SalesProcess, World } from '../../core/records';
import { emptyWorld } from '../../core/records';
import type { Deal, Person } from '../../core/records/records';
import { deal, person } from '../sales/records';

export const ACCEPTED = '2026-05-01T00:00:00.000Z';
/** The three ready stages, for every pipeline, since 1 May 2026. */
export const READY: SalesProcess = { ...readyProcess([], null, ACCEPTED), id: 'all' };

/** A Salesforce deal with the stages that it was seen in, the last one being its present: `[['Qualification', '2026-05-03'], …]`. */
export function dealIn(id: string, moves: readonly [stage: string, day: string][], given: Partial<Deal> = {}) {
  const changes = moves.map(([stage, day], at): Change => {
    const instant = `${day}T09:00:00.000Z`;
    return {
      seq: Number(id) * 100 + at,
      recordId: id,
      kind: 'deal',
      at: instant,
      cause: { from: 'sample', at: instant },
      created: at === 0,
      fields: [{ field: 'stage', from: moves[at - 1]?.[0] ?? null, to: stage, fromProvenance: null }],
      addedKeys: [],
    };
  });
  const [first] = moves;
  const own = { keys: [`salesforce:006${id}`], stage: moves.at(-1)?.[0] ?? null, createdDate: first?.[1] ?? null };
  return { deal: deal(id, { ...own, ...given }), changes };
}

export function ticked(dealId: string, step: string, day: string, text: 'yes' | 'no' | 'open' = 'yes'): Decision {
  const at = `${day}T10:00:00.000Z`;
  return { id: `${at} ${dealId} ${step}`, at, what: 'checked', subject: dealId, choice: step, until: null, text };
}

export function worldWith(
  deals: readonly ReturnType<typeof dealIn>[],
  decisions: Decision[] = [],
  people: Person[] = [],
): World {
  return {
    ...emptyWorld(),
    deals: deals.map(each => each.deal),
    changes: deals.flatMap(({ changes }) => changes),
    decisions,
    people,
  };
}

export { person };
