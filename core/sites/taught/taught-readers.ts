import type { Reader, Site } from '../site';
import { total } from '../total';
import type { ListReading } from './list-reading';
import { readWith } from './read-with';
import type { TaughtPages } from './taught-pages';

/**
 * The readers of a taught host: whatever the kind of page, the one that its address decides reads it.
 *
 * @param lists see `readWith`; without it there are no readers of lists
 */
export function taughtReaders({ kinds, readerOf }: TaughtPages, lists: ListReading | null): Site['readers'] {
  const read: Reader = total((document, url, now) => {
    const reader = readerOf(url);
    return reader === undefined ? null : readWith(lists, reader, document, url, now);
  });
  const readable = kinds.filter(kind => lists !== null || !kind.endsWith('-list'));
  return Object.fromEntries(readable.map(kind => [kind, read]));
}
