import browser from 'webextension-polyfill';
import { ListMessage } from '../../core/protocol';
import { WHOLE_LIST_PORT } from '../../core/sites/whole-list';
import { activeTab } from './active-page';

const NOTHING: ListMessage = { read: 0, shown: null, why: 'no-list' };

/** Puts the list-reading script into the open page and listens until it ends. Letting go of the connection ends it there as well. */
export async function readList(onProgress: (progress: ListMessage) => void, signal: AbortSignal): Promise<ListMessage> {
  const id = (await activeTab())?.id;
  if (id === undefined) return NOTHING;
  await browser.scripting.executeScript({ target: { tabId: id }, files: ['read-list.js'] });
  const port = browser.tabs.connect(id, { name: WHOLE_LIST_PORT, frameId: 0 });
  let last: ListMessage = { ...NOTHING, why: 'cancelled' };
  return new Promise(resolve => {
    const end = (message: ListMessage) => {
      port.disconnect();
      resolve(message);
    };
    port.onMessage.addListener(message => {
      const parsed = ListMessage.safeParse(message);
      if (!parsed.success) return;
      if (parsed.data.why !== null) return end(parsed.data);
      last = { ...parsed.data, why: 'cancelled' };
      onProgress(parsed.data);
    });
    // The page was left or closed.
    port.onDisconnect.addListener(() => resolve({ ...last, why: 'left' }));
    signal.addEventListener('abort', () => end(last), { once: true });
  });
}
