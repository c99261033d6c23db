import browser from 'webextension-polyfill';
import type { ButtonClicked } from '../../core/protocol';

/**
 * Opens the panel at a click of the button, or its keyboard shortcut, and closes it at the next one. The click is heard by us and not left to the browser: only then does it
 * tell the panel which page is in front (`activeTab`), which teaching needs and no reading uses.
 */
export function openPanelOnClick(): void {
  if (import.meta.env.FIREFOX) {
    browser.browserAction?.onClicked.addListener(() => void browser.sidebarAction.toggle());
    return;
  }
  // Kept by the browser from version to version, so said even where it is the default.
  void chrome.sidePanel.setPanelBehavior({ openPanelOnActionClick: false });
  chrome.action.onClicked.addListener(({ windowId }) => void openOrClose(windowId, Date.now()));
}

/** A panel that is open already is told of the click, and closes unless it waits for it (entrypoints/sidepanel/close-on-click.ts). */
async function openOrClose(windowId: number, atMs: number): Promise<void> {
  // Nothing is awaited before: the panel opens for the click itself only. On an open one it does nothing.
  await chrome.sidePanel.open({ windowId });
  const message: ButtonClicked = { type: 'button-clicked', windowId, atMs };
  // Nobody listens where the panel has only just been opened.
  await browser.runtime.sendMessage(message).catch(() => {});
}
