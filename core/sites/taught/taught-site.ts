import type { TaughtReader } from '../../records/taught';
import type { Reader, Site } from '../site';
import { total } from '../total';
import { readTaught } from './read';
import { pageName, taughtPages } from './taught-pages';

/** A host as a site: the readers that the user taught for it. */
export function taughtSite(host: string, readers: readonly TaughtReader[]): Site {
  const { readerOf, ...pages } = taughtPages(host, readers);
  const read: Reader = total((document, url, now) => {
    const reader = readerOf(url);
    return reader === undefined ? null : readTaught(reader, document, url, now);
  });
  return {
    ...pages,
    name: host,
    hosts: [`https://${host}/*`],
    readers: Object.fromEntries(readers.filter(reader => reader.host === host).map(reader => [pageName(reader), read])),
  };
}
