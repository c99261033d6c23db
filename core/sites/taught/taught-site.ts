import { taughtSiteId } from '../../records/keys';
import type { TaughtReader } from '../../records/taught';
import type { Reader, Site } from '../site';
import { total } from '../total';
import { matchesShape } from './address';
import { readTaught } from './read';

/** Kind of page for the user: `deal`, `deal-list`. */
const pageName = ({ kind, page }: TaughtReader) => (page === 'list' ? `${kind}-list` : kind);

/** A host as a site: the readers that the user taught for it. Where several fit an address, the one with fewer open places in its shape reads. */
export function taughtSite(host: string, readers: readonly TaughtReader[]): Site {
  const open = ({ address }: TaughtReader) => address.segments.filter(segment => segment === '*').length;
  const own = readers.filter(reader => reader.host === host).sort((a, b) => open(a) - open(b));
  const owns = (url: URL) => url.protocol === 'https:' && url.port === '' && url.hostname === host;
  const readerOf = (url: URL) => (owns(url) ? own.find(({ address }) => matchesShape(address, url)) : undefined);
  const read: Reader = total((document, url, now) => {
    const reader = readerOf(url);
    return reader === undefined ? null : readTaught(reader, document, url, now);
  });
  return {
    id: taughtSiteId(host),
    name: host,
    hosts: [`https://${host}/*`],
    owns,
    pageOf: url => {
      const reader = readerOf(url);
      return reader === undefined ? null : pageName(reader);
    },
    readers: Object.fromEntries(own.map(reader => [pageName(reader), read])),
  };
}
