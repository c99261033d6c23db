import { taughtSiteId } from '../../records/keys';
import type { TaughtReader } from '../../records/taught';
import type { Reader, Site } from '../site';
import { total } from '../total';
import { matchesShape } from './address';
import { readTaught } from './read';

export { type Learned, type Lesson, learn, type Picked } from './learn';
export { readTaught };

/** A host as a site: the readers that the user taught for it. Where several fit an address, the one with fewer open places in its shape reads. */
export function taughtSite(host: string, readers: readonly TaughtReader[]): Site {
  const open = ({ address }: TaughtReader) => address.segments.filter(segment => segment === '*').length;
  const own = readers.filter(reader => reader.host === host).sort((a, b) => open(a) - open(b));
  const owns = (url: URL) => url.protocol === 'https:' && url.port === '' && url.hostname === host;
  return {
    id: taughtSiteId(host),
    name: host,
    hosts: [`https://${host}/*`],
    owns,
    pageOf: url => (owns(url) ? (own.find(({ address }) => matchesShape(address, url))?.id ?? null) : null),
    readers: Object.fromEntries(
      own.map((reader): [string, Reader] => [
        reader.id,
        total((document, url, now) => readTaught(reader, document, url, now)),
      ]),
    ),
  };
}
