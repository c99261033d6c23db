import browser from 'webextension-polyfill';

/**
 * Opens the panel at a click of the button, or its keyboard shortcut. The click is heard by us and not left to the browser: only then does it
 * tell the panel which page is in front (`activeTab`), which teaching needs and no reading uses.
 */
export function openPanelOnClick(): void {
  if (import.meta.env.FIREFOX) {
    browser.browserAction?.onClicked.addListener(() => void browser.sidebarAction.toggle());
    return;
  }
  // Kept by the browser from version to version, so said even where it is the default.
  void chrome.sidePanel.setPanelBehavior({ openPanelOnActionClick: false });
  // Nothing is awaited before: the panel opens for the click itself only.
  chrome.action.onClicked.addListener(({ windowId }) => void chrome.sidePanel.open({ windowId }));
}
