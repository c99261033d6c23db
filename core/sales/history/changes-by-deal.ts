import type { Change } from '../../records/change';
import type { World } from '../../records/world';

/** Changes of each deal by its id, oldest first. */
export function changesByDeal(world: World): Map<string, Change[]> {
  const byDeal = new Map<string, Change[]>();
  for (const change of world.changes) {
    if (change.kind !== 'deal') continue;
    const list = byDeal.get(change.recordId);
    if (list === undefined) byDeal.set(change.recordId, [change]);
    else list.push(change);
  }
  for (const list of byDeal.values()) list.sort((a, b) => a.seq - b.seq);
  return byDeal;
}
