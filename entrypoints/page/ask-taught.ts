import { browser } from 'wxt/browser';
import type { TaughtReader } from '../../core/records/taught';

/** The readers of this page's host, which the background keeps and has validated; none where it does not answer. */
export async function askTaught(): Promise<TaughtReader[]> {
  const answer: unknown = await browser.runtime.sendMessage({ type: 'taught-readers' }).catch(() => null);
  return Array.isArray(answer) ? (answer as TaughtReader[]) : [];
}
