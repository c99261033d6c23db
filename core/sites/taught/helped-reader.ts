import type { Seen, Sighting } from '../../records/sighting';
import type { Reader } from '../site';
import { total } from '../total';
import type { ListReading } from './list-reading';
import { readWith } from './read-with';
import type { TaughtProduct } from './row-keys';
import type { TaughtPages } from './taught-pages';

/** What the product's own reader saw, and the rows that only the taught one did. Both know the records by the same keys. */
function together(own: Sighting | null, taught: Sighting | null): Sighting | null {
  if (own === null || taught?.rows == null) return own ?? taught;
  const known = new Set(own.records.flatMap(({ keys }) => keys));
  const isNew = ({ keys }: Seen) => !keys.some(key => known.has(key));
  const more = taught.records.filter(isNew);
  const kind = taught.page.endsWith('-list') ? taught.records[0]?.kind : undefined;
  const read = (own.rows?.read ?? 0) + more.filter(record => record.kind === kind).length;
  const looksLike = Math.max(own.rows?.looksLike ?? 0, taught.rows.looksLike, read);
  const keys = new Set(more.flatMap(record => record.keys));
  // Once every row is read, a row that could not be named is one of those.
  const missing = own.missing.filter(({ key }) => key !== null || read < looksLike);
  return {
    ...own,
    records: [...own.records, ...more],
    missing: [...missing, ...taught.missing.filter(({ key }) => key !== null && keys.has(key))],
    selectors: { ...taught.selectors, ...own.selectors },
    rows: { read, looksLike, shown: own.rows?.shown ?? null },
  };
}

/** The reader of a product's list, helped out by what the user taught of its page. */
export function helpedReader(
  own: Reader | undefined,
  { readerOf }: TaughtPages,
  product: TaughtProduct,
  lists: ListReading,
): Reader {
  return total((document, url, now) => {
    const reader = readerOf(url);
    const seen = own?.(document, url, now) ?? null;
    return reader === undefined ? seen : together(seen, readWith(lists, reader, document, url, now, product));
  });
}
