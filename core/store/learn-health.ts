import type { PageHealth } from '../records/page-health';
import type { Sighting } from '../records/sighting';
import type { Database, WriteTransaction } from './schema';
import { read, write } from './transaction';

/** Notes how well a page was read. A sighting that is not newer than the last one changes nothing. */
export async function learnHealth(tx: WriteTransaction, sighting: Sighting): Promise<void> {
  const store = tx.objectStore('health');
  const known = await store.get([sighting.site, sighting.page]);
  if (known && known.at >= sighting.at) return;
  await store.put(healthAfter(known ?? null, sighting));
}

/** The health of a kind of page after one more sighting of it. */
export function healthAfter(known: PageHealth | null, sighting: Sighting): PageHealth {
  const { site, page, at, rows } = sighting;
  const fields: PageHealth['fields'] = { ...known?.fields };
  for (const [field, selector] of Object.entries(sighting.selectors)) fields[field] = { selector, at };
  const missed: PageHealth['missed'] = {};
  for (const { kind, field, why } of sighting.missing) {
    const name = `${kind}.${field}`;
    const earlier = known?.missed[name];
    const counted = missed[name];
    missed[name] = { since: earlier?.since ?? at, records: (counted?.records ?? 0) + 1, why: counted?.why ?? why };
  }
  // What this page had no place for, another one of its kind may still miss.
  for (const [name, earlier] of Object.entries(known?.missed ?? {})) {
    if (!(name in missed) && !(name in sighting.selectors)) missed[name] = earlier;
  }
  const disagree = rows !== null && rows.read < rows.looksLike;
  const rowsSince = disagree ? (known?.rowsSince ?? at) : null;
  return { site, page, at, fields, missed, rows, rowsSince, blanks: 0, blankSince: null };
}

/** Notes a visit at which the reader recognised nothing. A page that was never read has no health to lose: it counts from its first sighting on. */
export async function learnBlank(db: Database, site: string, page: string, at: string): Promise<void> {
  await write(db, ['health'], async tx => {
    const known = await tx.objectStore('health').get([site, page]);
    if (!known || (known.blankSince ?? known.at) >= at) return;
    await tx.objectStore('health').put({ ...known, blanks: known.blanks + 1, blankSince: known.blankSince ?? at });
  });
}

/** Health of every kind of page that was ever read. */
export function readHealth(db: Database): Promise<PageHealth[]> {
  return read(db, ['health'], tx => tx.objectStore('health').getAll());
}
