import { browser } from 'wxt/browser';
import type { Site } from '../../core/sites/site';
import { answerRequests } from './answer-requests';
import { PageReader } from './page-reader';
import { watchPage } from './watch-page';

/**
 * Runs one site's readers on the page until `signal` aborts. Draws nothing, keeps nothing, opens no connection. One script for each site
 * keeps every one of them small: a page never loads the readers of another product.
 */
export function startPage(site: Site, signal: AbortSignal): void {
  if (window.top !== window || !site.owns(new URL(location.href))) return;
  const reader = new PageReader(site, document, message => browser.runtime.sendMessage(message), signal);
  watchPage(document, () => reader.read(), signal);
  answerRequests(reader, site, document, signal);
}
