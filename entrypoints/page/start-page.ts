import { browser } from 'wxt/browser';
import { answerRequests } from './answer-requests';
import { PageReader, type SitePages } from './page-reader';
import { keepReader } from './running-reader';
import { watchPage } from './watch-page';

/** Where this world keeps the running script's end, for the script that comes after it. */
const RUNNING = Symbol.for('sidelight.running');
type World = typeof globalThis & { [RUNNING]?: AbortController };

/**
 * Watches one site's page and runs its readers there, until the extension is updated or the script comes a second time. Draws nothing, keeps
 * nothing, opens no connection. What comes with every page knows the site's addresses alone; its readers follow when a page is to be read.
 */
export function startPage(site: SitePages): void {
  if (window.top !== window || !site.owns(new URL(location.href))) return;
  const world: World = globalThis;
  world[RUNNING]?.abort();
  const ending = new AbortController();
  world[RUNNING] = ending;

  // After an update of the extension its API is gone from this script, and what is left of it throws; the new version's script takes over.
  const isReplaced = () => {
    if (browser.runtime?.id === undefined) ending.abort();
    return ending.signal.aborted;
  };
  const send = async (message: unknown) => (isReplaced() ? null : browser.runtime.sendMessage(message));
  const reader = new PageReader(site, document, send, ending.signal);
  const read = () => {
    if (!isReplaced()) reader.read();
  };
  keepReader(reader);
  watchPage(document, read, ending.signal);
  answerRequests(reader, site, ending);
}
