import type { TaughtReader } from '../../records/taught';
import { patternOfHost } from '../../records/taught-host';
import type { Site } from '../site';
import { listReading } from './list-reading';
import { taughtPages } from './taught-pages';
import { taughtReaders } from './taught-readers';

/** A host as a site: the readers that the user taught for it. */
export function taughtSite(host: string, readers: readonly TaughtReader[]): Site {
  const pages = taughtPages(host, readers);
  const { id, owns, pageOf } = pages;
  const hosts = [patternOfHost(host, true)];
  return { id, owns, pageOf, name: host, hosts, readers: taughtReaders(pages, listReading) };
}
