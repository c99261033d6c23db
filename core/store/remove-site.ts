import type { AnyRecord } from '../records/records';
import { removeSource, SOURCE_STORES } from './remove-source';
import type { Database } from './schema';
import { write } from './transaction';

/**
 * Erases what came from one site: records that rest on it alone, its values in others, the totals that its lists stated, and the health
 * of its pages. What another source has confirmed stays, and so do the user's own corrections. Gone from the disk when it resolves.
 */
export function removeSite(db: Database, site: string): Promise<{ removed: number; kept: number }> {
  return write(
    db,
    [...SOURCE_STORES, 'stated', 'health'],
    async tx => {
      const [counts, stated, health] = await Promise.all([
        removeSource(tx, source => source.from === 'page' && source.site === site),
        tx.objectStore('stated').getAllKeys(),
        tx.objectStore('health').getAllKeys(),
      ]);
      await Promise.all([
        ...stated.filter(([of]) => of === site).map(key => tx.objectStore('stated').delete(key)),
        ...health.filter(([of]) => of === site).map(key => tx.objectStore('health').delete(key)),
      ]);
      return counts;
    },
    'strict',
  );
}

/** Site → records that rest on it, in whole or in part. */
export function countBySite(records: readonly AnyRecord[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { provenance } of records) {
    const sites = new Set(Object.values(provenance).flatMap(source => (source.from === 'page' ? [source.site] : [])));
    for (const site of sites) counts[site] = (counts[site] ?? 0) + 1;
  }
  return counts;
}
