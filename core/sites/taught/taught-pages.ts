import { taughtSiteId } from '../../records/keys';
import type { TaughtReader } from '../../records/taught';
import { taughtHostOf } from '../../records/taught-host';
import type { Site } from '../site';
import { matchesShape } from './address';

/** The pages of a host that the user taught: which of its readers reads an address. Known without the code that reads. */
export interface TaughtPages extends Pick<Site, 'id' | 'owns' | 'pageOf'> {
  /** Where several fit an address, the one with fewer open places in its shape. */
  readerOf(url: URL): TaughtReader | undefined;
  /** Kinds of pages that some reader is for. */
  kinds: readonly string[];
}

/** Kind of page for the user: `deal`, `deal-list`. */
const pageName = ({ kind, page }: TaughtReader) => (page === 'list' ? `${kind}-list` : kind);

export function taughtPages(host: string, readers: readonly TaughtReader[]): TaughtPages {
  const open = ({ address }: TaughtReader) => address.segments.filter(segment => segment === '*').length;
  const own = readers.filter(reader => reader.host === host).sort((a, b) => open(a) - open(b));
  const owns = (url: URL) => taughtHostOf(url) === host;
  const readerOf = (url: URL) => (owns(url) ? own.find(({ address }) => matchesShape(address, url)) : undefined);
  return {
    id: taughtSiteId(host),
    owns,
    pageOf: url => {
      const reader = readerOf(url);
      return reader === undefined ? null : pageName(reader);
    },
    readerOf,
    kinds: own.map(pageName),
  };
}
