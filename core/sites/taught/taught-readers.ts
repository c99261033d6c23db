import type { Reader, Site } from '../site';
import { total } from '../total';
import { readTaught } from './read';
import type { TaughtPages } from './taught-pages';

/** The readers of a taught host: whatever the kind of page, the one that its address decides reads it. */
export function taughtReaders({ kinds, readerOf }: TaughtPages): Site['readers'] {
  const read: Reader = total((document, url, now) => {
    const reader = readerOf(url);
    return reader === undefined ? null : readTaught(reader, document, url, now);
  });
  return Object.fromEntries(kinds.map(kind => [kind, read]));
}
