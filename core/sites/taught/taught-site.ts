import type { TaughtReader } from '../../records/taught';
import type { Site } from '../site';
import { taughtPages } from './taught-pages';
import { taughtReaders } from './taught-readers';

/** A host as a site: the readers that the user taught for it. */
export function taughtSite(host: string, readers: readonly TaughtReader[]): Site {
  const pages = taughtPages(host, readers);
  const { id, owns, pageOf } = pages;
  return { id, owns, pageOf, name: host, hosts: [`https://${host}/*`], readers: taughtReaders(pages) };
}
