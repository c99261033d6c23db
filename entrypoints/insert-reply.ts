import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { ActRequest } from '../core/protocol';
import { composerOf } from '../core/sites/composers';
import { type Insertions, insertReply, undoInsert } from '../core/sites/insert/insert-reply';
import type { ActResult } from '../core/sites/site';

/**
 * Put into a page at the user's first click on "Insert"; it stays, since taking a reply out again needs to know what was put where. The panel
 * puts it in only where nothing answers it (entrypoints/sidepanel/act.ts), so one page has one.
 */
export default defineUnlistedScript(() => {
  if (window.top !== window) return;
  const insertions: Insertions = new WeakMap();
  browser.runtime.onMessage.addListener(
    (message: unknown, sender: { id?: string }, respond: (answer: ActResult) => void) => {
      // Our own pages only: a page of a site never has our id.
      if (sender.id !== browser.runtime.id || !isRequest(message)) return undefined;
      void act(message, insertions).then(respond);
      return true;
    },
  );
});

async function act(request: ActRequest, insertions: Insertions): Promise<ActResult> {
  const composer = composerOf(new URL(location.href));
  try {
    return request.type === 'undo-insert'
      ? await undoInsert(document, composer, insertions)
      : await insertReply(document, composer, request.text, insertions);
  } catch {
    return { done: false, why: 'refused' };
  }
}

/** By hand: the validating library would be many times the size of this whole script. */
function isRequest(message: unknown): message is ActRequest {
  if (typeof message !== 'object' || message === null || !('type' in message)) return false;
  if (message.type === 'undo-insert') return true;
  return message.type === 'insert-reply' && 'text' in message && typeof message.text === 'string';
}
