import { browser } from 'wxt/browser';
import type { TaughtReader } from '../../core/records/taught';
import { taughtHostOf } from '../../core/records/taught-host';
import { taughtPages } from '../../core/sites/taught/taught-pages';
import { startPage } from './start-page';
import { keepTaughtPages } from './taught-in-page';

/** Reads a host as the user taught it, with the readers that the background keeps for it and has validated. */
export async function startTaught(): Promise<void> {
  const host = taughtHostOf(location);
  if (window.top !== window || host === null) return;
  const answer: unknown = await browser.runtime.sendMessage({ type: 'taught-readers' }).catch(() => null);
  const readers = Array.isArray(answer) ? (answer as TaughtReader[]) : [];
  if (readers.length === 0) return;
  const pages = taughtPages(host, readers);
  keepTaughtPages(pages);
  startPage(pages);
}
