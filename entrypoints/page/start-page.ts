import { browser } from 'wxt/browser';
import type { Site } from '../../core/sites/site';
import { answerRequests } from './answer-requests';
import { PageReader } from './page-reader';
import { keepReader } from './running-reader';
import { watchPage } from './watch-page';

/** Where this world keeps the running script's end, for the script that comes after it. */
const RUNNING = Symbol.for('sidelight.running');
type World = typeof globalThis & { [RUNNING]?: AbortController };

/**
 * Runs one site's readers on the page, until the extension is updated or the script comes a second time. Draws nothing, keeps nothing,
 * opens no connection. One script for each site keeps every one of them small: a page never loads the readers of another product.
 */
export function startPage(site: Site): void {
  if (window.top !== window || !site.owns(new URL(location.href))) return;
  const world: World = globalThis;
  world[RUNNING]?.abort();
  const ending = new AbortController();
  world[RUNNING] = ending;

  const reader = new PageReader(site, document, message => browser.runtime.sendMessage(message), ending.signal);
  const read = () => {
    // After an update of the extension its API is gone from this script; the new version's script takes over.
    if (browser.runtime?.id === undefined) ending.abort();
    else reader.read();
  };
  keepReader(reader);
  watchPage(document, read, ending.signal);
  answerRequests(reader, site, ending);
}
