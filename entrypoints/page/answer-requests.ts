import { browser } from 'wxt/browser';
import type { PageRequest } from '../../core/protocol';
import type { ActResult, Site } from '../../core/sites/site';
import type { PageReader } from './page-reader';

/** Does what the panel asks at the user's click: read again, insert a reply, take it out again. */
export function answerRequests(reader: PageReader, site: Site, document: Document, ending: AbortController): void {
  const listener = (message: unknown, sender: { id?: string; tab?: unknown }, respond: (answer: unknown) => void) => {
    // Our own pages only: they have our id and no tab of a site behind them.
    if (sender.id !== browser.runtime.id || !isRequest(message)) return undefined;
    if (message.type === 'read-now') {
      respond(reader.read());
      return undefined;
    }
    if (message.type === 'stop') {
      if (message.site === site.id) ending.abort();
      return undefined;
    }
    void act(message, site, document).then(respond);
    return true;
  };
  browser.runtime.onMessage.addListener(listener);
  // After an update of the extension its API is gone, and the listener with it.
  ending.signal.addEventListener('abort', () => browser.runtime?.onMessage?.removeListener(listener));
}

async function act(request: PageRequest, site: Site, document: Document): Promise<ActResult> {
  try {
    if (request.type === 'insert-reply' && site.insertReply) return await site.insertReply(document, request.text);
    if (request.type === 'undo-insert' && site.undoInsert) return await site.undoInsert(document);
    return { done: false, why: 'not-supported' };
  } catch {
    return { done: false, why: 'refused' };
  }
}

/** By hand: the validating library would be four times the size of this whole script. */
function isRequest(message: unknown): message is PageRequest {
  if (typeof message !== 'object' || message === null || !('type' in message)) return false;
  if (message.type === 'read-now' || message.type === 'undo-insert') return true;
  if (message.type === 'stop') return 'site' in message;
  return message.type === 'insert-reply' && 'text' in message && typeof message.text === 'string';
}
