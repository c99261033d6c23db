import type { AnyRecord, Kind } from '../records/records';
import type { Coverage, Words } from '../records/result';
import { daysBetween, type Instant } from '../records/time';
import type { World } from '../records/world';

/** Coverage of a figure that rests on the records `used` of `seen`. A reason whose n is 0 is dropped from `left`. */
export function coverageOf(
  world: World,
  now: Instant,
  kind: Kind,
  used: readonly AnyRecord[],
  seen: number,
  left: Words[],
): Coverage {
  let oldest: Instant | null = null;
  for (const record of used) if (oldest === null || record.lastSeenAt < oldest) oldest = record.lastSeenAt;
  return {
    used: used.length,
    seen,
    stated: statedTotal(world, kind),
    oldestDays: oldest === null ? null : Math.max(0, daysBetween(oldest, now)),
    left: left.filter(words => words.params?.n !== 0),
  };
}

/** A site lists the same records on several pages: the largest total of each site counts, once. */
function statedTotal(world: World, kind: Kind): number | null {
  const bySite = new Map<string, number>();
  for (const entry of world.stated) {
    if (entry.kind === kind) bySite.set(entry.site, Math.max(bySite.get(entry.site) ?? 0, entry.total));
  }
  return bySite.size === 0 ? null : [...bySite.values()].reduce((sum, total) => sum + total, 0);
}
