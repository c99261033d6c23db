import { browser } from 'wxt/browser';
import type { TaughtReader } from '../../core/records/taught';
import { taughtHostOf } from '../../core/records/taught-host';
import type { Reader } from '../../core/sites/site';
import { helpedReader } from '../../core/sites/taught/helped-reader';
import { taughtPages } from '../../core/sites/taught/taught-pages';
import { runningReader } from './running-reader';
import { offeredLists } from './taught-lists';

/** Where this world keeps the product's own readers, for the next time that a list is taught. */
const OWN = Symbol.for('sidelight.own-readers');
type World = typeof globalThis & { [OWN]?: Record<string, Reader | undefined> };

/** Lets what the user taught of this list of a known product read the rows that the product's own reader misses. */
export async function helpReader(): Promise<void> {
  const running = runningReader();
  const host = taughtHostOf(location);
  const page = running?.site.pageOf(new URL(location.href)) ?? null;
  const keyOf = running?.site.keyOf;
  const lists = offeredLists();
  if (running === null || host === null || page === null || keyOf === undefined || lists === null) return;
  const answer: unknown = await browser.runtime.sendMessage({ type: 'taught-readers' }).catch(() => null);
  const readers = Array.isArray(answer) ? (answer as TaughtReader[]) : [];
  const world: World = globalThis;
  world[OWN] ??= {};
  world[OWN][page] ??= running.readerOf(page);
  const product = { site: running.site.id, page, keyOf };
  running.take({ [page]: helpedReader(world[OWN][page], taughtPages(host, readers), product, lists) });
}
