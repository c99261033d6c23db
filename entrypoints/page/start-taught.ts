import { browser } from 'wxt/browser';
import type { TaughtReader } from '../../core/records/taught';
import { taughtSite } from '../../core/sites/taught/taught-site';
import { startPage } from './start-page';

/** Reads a host as the user taught it, with the readers that the background keeps for it and has validated. */
export async function startTaught(): Promise<void> {
  if (window.top !== window || location.protocol !== 'https:') return;
  const answer: unknown = await browser.runtime.sendMessage({ type: 'taught-readers' }).catch(() => null);
  const readers = Array.isArray(answer) ? (answer as TaughtReader[]) : [];
  if (readers.length > 0) startPage(taughtSite(location.hostname, readers));
}
