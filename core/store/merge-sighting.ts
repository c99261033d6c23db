import type { Provenance } from '../records/provenance';
import type { Kind } from '../records/records';
import type { Sighting } from '../records/sighting';
import { keysOf } from './identity';
import { learnHealth } from './learn-health';
import { mergeSeen } from './merge';
import { wantedOf } from './never-read';
import { loadPool, writePool } from './pool';
import { type Database, SETTINGS_KEY, type WriteTransaction } from './schema';
import { settingsIn } from './settings';
import { write } from './transaction';

/** Records of one merge. */
export interface MergeCounts {
  created: number;
  updated: number;
  unchanged: number;
  /** Left out because the user never wants them read. */
  dropped: number;
}

/**
 * Merges one validated sighting in one transaction; when this resolves, it is stored. Merging it again changes nothing.
 * @throws StoreError
 */
export function mergeSighting(db: Database, sighting: Sighting): Promise<MergeCounts> {
  return write(db, ['records', 'changes', 'settings', 'stated', 'health'], async tx => {
    const { neverRead } = await settingsIn(tx);
    const wanted = wantedOf(sighting.records, neverRead);
    const pool = await loadPool(tx, wanted.flatMap(keysOf));
    const source: Provenance = { from: 'page', site: sighting.site, url: sighting.url, at: sighting.at };
    const counts = { created: 0, updated: 0, unchanged: 0, dropped: sighting.records.length - wanted.length };
    for (const seen of wanted) {
      const authoritative = sighting.about !== null && seen.keys.includes(sighting.about);
      const result = mergeSeen(pool, seen, source, authoritative);
      counts[result === 'same' ? 'unchanged' : result]++;
    }
    writePool(tx, pool);
    await Promise.all([learnAccount(tx, sighting), learnTotal(tx, sighting), learnHealth(tx, sighting)]);
    return counts;
  });
}

/** The user's own address tells mail to them from mail by them. */
async function learnAccount(tx: WriteTransaction, { account }: Sighting): Promise<void> {
  const address = account?.trim().toLowerCase();
  if (!address) return;
  const settings = await settingsIn(tx);
  if (settings.ownAddresses.some(own => own.toLowerCase() === address)) return;
  const ownAddresses = [...settings.ownAddresses, address];
  await tx.objectStore('settings').put({ ...settings, ownAddresses }, SETTINGS_KEY);
}

async function learnTotal(tx: WriteTransaction, { site, page, at, rows, records }: Sighting): Promise<void> {
  const kind = commonestKind(records.map(seen => seen.kind));
  if (kind === null || rows === null || rows.shown === null) return;
  const totals = tx.objectStore('stated');
  const known = await totals.get([site, page, kind]);
  if (known && known.at >= at) return;
  await totals.put({ site, page, kind, total: rows.shown, at });
}

/** What a list is a list of. Of equally common kinds the first: a row names its own record before those that it mentions. */
function commonestKind(kinds: readonly Kind[]): Kind | null {
  const counts = new Map<Kind, number>();
  for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  let best: Kind | null = null;
  for (const [kind, count] of counts) if (best === null || count > (counts.get(best) ?? 0)) best = kind;
  return best;
}
