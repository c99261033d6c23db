import browser from 'webextension-polyfill';
import { PageState } from '../../core/protocol';
import { siteOf } from '../../core/sites/registry';
import { learnBlank, openDatabase } from '../../core/store';

/** Notes where a reader recognised nothing on a page of its kind: a product that changed must not break silently. */
export function receiveBlanks(): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: browser.Runtime.MessageSender) => {
    // Most say what was read: those are the panel's.
    const isBlank =
      typeof message === 'object' && message !== null && 'sighting' in message && message.sighting === null;
    const parsed = isBlank ? PageState.safeParse(message) : null;
    if (!parsed?.success || sender.id !== browser.runtime.id || sender.frameId !== 0 || !sender.url) return undefined;
    const { site, page, settled } = parsed.data;
    if (settled && page !== null && siteOf(new URL(sender.url))?.id === site) void note(site, page);
    return undefined;
  });
}

async function note(site: string, page: string): Promise<void> {
  const database = await openDatabase();
  try {
    await learnBlank(database, site, page, new Date().toISOString());
  } finally {
    database.close();
  }
}
