import browser from 'webextension-polyfill';
import { PageState } from '../../core/protocol';

/** The tab beside this panel; in the dashboard, the page tab used last in the window. */
export async function activeTab(): Promise<browser.Tabs.Tab | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab;
}

/** Calls `show` with the state of the page beside the panel, now and whenever the tab or its page changes; null where we do not read. */
export function followActivePage(
  readNow: () => Promise<PageState | null>,
  show: (page: PageState | null) => void,
  signal: AbortSignal,
): void {
  const refresh = async () => {
    const page = await readNow();
    if (!signal.aborted) show(page);
  };
  const onMessage = async (message: unknown, sender: browser.Runtime.MessageSender): Promise<void> => {
    const state = PageState.safeParse(message);
    if (!state.success || sender.id !== browser.runtime.id) return;
    const tab = await activeTab();
    if (sender.tab?.id === tab?.id && !signal.aborted) show(state.data);
  };
  // Answers nothing: the background answers sightings.
  const listener = (message: unknown, sender: browser.Runtime.MessageSender) => {
    void onMessage(message, sender);
    return undefined;
  };
  const onUpdated = (_: number, change: { status?: string }, tab: browser.Tabs.Tab) => {
    if (tab.active && change.status === 'complete') void refresh();
  };
  browser.runtime.onMessage.addListener(listener);
  browser.tabs.onActivated.addListener(refresh);
  browser.tabs.onUpdated.addListener(onUpdated);
  signal.addEventListener('abort', () => {
    browser.runtime.onMessage.removeListener(listener);
    browser.tabs.onActivated.removeListener(refresh);
    browser.tabs.onUpdated.removeListener(onUpdated);
  });
  void refresh();
}
