import browser from 'webextension-polyfill';
import { ButtonClicked } from '../../core/protocol';

/** Those who asked the user for a click of the button: it names the page in front, and closes nothing. */
const waiting = new Set<AbortSignal>();

/** Keeps the panel open at clicks of the button until the signal ends. */
export function waitForClick(signal: AbortSignal): void {
  waiting.add(signal);
  signal.addEventListener('abort', () => waiting.delete(signal));
}

/** Closes this panel when the button is clicked a second time in its window. */
export function closeOnClick(): void {
  // Firefox does so itself.
  if (import.meta.env.FIREFOX) return;
  // Whether the click was waited for is known when it happens: by the time the background speaks, it has been answered.
  let wasWaitedFor = false;
  chrome.action.onClicked.addListener(() => {
    wasWaitedFor = waiting.size > 0;
  });
  browser.runtime.onMessage.addListener((message: unknown, sender: browser.Runtime.MessageSender) => {
    const click = ButtonClicked.safeParse(message);
    // The click that opened this panel came before it.
    if (click.success && sender.id === browser.runtime.id && click.data.atMs > performance.timeOrigin)
      void browser.windows.getCurrent().then(({ id }) => {
        if (id === click.data.windowId && !wasWaitedFor && waiting.size === 0) window.close();
      });
    return undefined;
  });
}
