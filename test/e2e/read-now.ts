import type { Page } from 'puppeteer';
import type { PageState } from '../../core/protocol';
import type { Sighting } from '../../core/records/sighting';
import { tabOf } from './tab-of';

/** Asks the extension's script in a tab what it reads there now. `own` is a page of the extension; null where nothing is recognised. */
export async function readNow(own: Page, page: Page): Promise<Sighting | null> {
  const tab = await tabOf(own, page);
  const state = await own.evaluate(
    async tabId => (await chrome.tabs.sendMessage(tabId, { type: 'read-now' })) as PageState,
    tab,
  );
  return state.sighting;
}
