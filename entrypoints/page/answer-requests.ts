import { browser } from 'wxt/browser';
import type { PageRequest } from '../../core/protocol';
import type { Site } from '../../core/sites/site';
import type { PageReader } from './page-reader';
import { unlistenAtEnd } from './unlisten-at-end';

/** Does what the panel and the background ask: read again, or end because the user no longer allows the site. */
export function answerRequests(reader: PageReader, site: Pick<Site, 'id'>, ending: AbortController): void {
  const listener = (message: unknown, sender: { id?: string; tab?: unknown }, respond: (answer: unknown) => void) => {
    // Our own pages only: they have our id and no tab of a site behind them.
    if (sender.id !== browser.runtime.id || !isRequest(message)) return undefined;
    if (message.type === 'read-now') {
      respond(reader.read());
      return undefined;
    }
    if (message.site === site.id) ending.abort();
    return undefined;
  };
  browser.runtime.onMessage.addListener(listener);
  unlistenAtEnd(listener, ending.signal);
}

/** By hand: the validating library would be four times the size of this whole script. */
function isRequest(message: unknown): message is PageRequest {
  if (typeof message !== 'object' || message === null || !('type' in message)) return false;
  return message.type === 'read-now' || (message.type === 'stop' && 'site' in message);
}
