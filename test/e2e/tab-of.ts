import type { Page } from 'puppeteer';

/** The browser's number of a page's tab. `own` is a page of the extension. */
export async function tabOf(own: Page, page: Page): Promise<number> {
  return own.evaluate(async address => {
    const tab = (await chrome.tabs.query({})).find(one => one.url === address);
    if (tab?.id === undefined) throw new Error(`No tab shows ${address}`);
    return tab.id;
  }, page.url());
}
