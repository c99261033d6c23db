import { browser } from 'wxt/browser';

type Listener = Parameters<typeof browser.runtime.onMessage.addListener>[0];

/** Takes a listener for messages away when the script ends. After an update of the extension its API is gone, and the listener with it. */
export function unlistenAtEnd(listener: Listener, signal: AbortSignal): void {
  signal.addEventListener('abort', () => {
    try {
      browser.runtime.onMessage.removeListener(listener);
    } catch {
      // What is left of the API throws.
    }
  });
}
