import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { ListMessage } from '../core/protocol';
import { readWholeList, WHOLE_LIST_PORT } from '../core/sites/whole-list';
import { runningReader } from './page/running-reader';

/** Put into a page at the user's click on "Read the whole list"; ends with the list, or when the panel lets go of it. */
export default defineUnlistedScript(() => {
  const start = (port: { name: string } & Port) => {
    if (port.name !== WHOLE_LIST_PORT) return;
    browser.runtime.onConnect.removeListener(start);
    void run(port);
  };
  browser.runtime.onConnect.addListener(start);
});

interface Port {
  postMessage(message: ListMessage): void;
  disconnect(): void;
  onDisconnect: { addListener(listener: () => void): void };
}

async function run(port: Port): Promise<void> {
  const ending = new AbortController();
  port.onDisconnect.addListener(() => ending.abort());
  const tell = (message: ListMessage) => {
    if (!ending.signal.aborted) port.postMessage(message);
  };
  const reader = runningReader();
  const end = await readWholeList(
    document,
    () => reader?.read().sighting ?? null,
    ms => new Promise(resolve => setTimeout(resolve, ms)),
    progress => tell({ ...progress, why: null }),
    ending.signal,
  );
  // What was read counts when it is stored.
  await reader?.delivered();
  tell(end);
}
