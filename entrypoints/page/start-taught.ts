import { taughtPages } from '../../core/sites/taught/taught-pages';
import { askTaught } from './ask-taught';
import { startPage } from './start-page';

/** Reads a host as the user taught it. */
export async function startTaught(): Promise<void> {
  if (window.top !== window || location.protocol !== 'https:') return;
  const readers = await askTaught();
  if (readers.length > 0) startPage(taughtPages(location.hostname, readers));
}
