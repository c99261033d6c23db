import browser from 'webextension-polyfill';
import { BringReaders } from '../../core/protocol';
import { taughtHostOf, taughtSiteId } from '../../core/records';
import { serviceReaders as ofDynamics } from '../../core/sites/dynamics/service-readers';
import { peopleReaders as ofFreshdesk } from '../../core/sites/freshdesk/people-readers';
import { peopleReaders as ofHelpScout } from '../../core/sites/helpscout/people-readers';
import { inboxReaders as ofHubSpot } from '../../core/sites/hubspot/inbox-readers';
import { mailReaders as ofInsightly } from '../../core/sites/insightly/mail-readers';
import { siteOf } from '../../core/sites/registry';
import { serviceReaders as ofSalesforce } from '../../core/sites/salesforce/service-readers';
import { matchesShape } from '../../core/sites/taught/address';
import { peopleReaders as ofZendesk } from '../../core/sites/zendesk/people-readers';
import { serviceReaders as ofZoho } from '../../core/sites/zoho/service-readers';
import { taughtReadersFor, taughtSites } from './taught-site';

/** Kinds of pages whose readers are a script of their own; all others of a site are in one. */
const OWN_SCRIPTS: Record<string, { kinds: object; script: string }> = {
  salesforce: { kinds: ofSalesforce, script: 'read-salesforce-service.js' },
  hubspot: { kinds: ofHubSpot, script: 'read-hubspot-inbox.js' },
  zoho: { kinds: ofZoho, script: 'read-zoho-service.js' },
  dynamics: { kinds: ofDynamics, script: 'read-dynamics-service.js' },
  insightly: { kinds: ofInsightly, script: 'read-insightly-mail.js' },
  zendesk: { kinds: ofZendesk, script: 'read-zendesk-people.js' },
  freshdesk: { kinds: ofFreshdesk, script: 'read-freshdesk-people.js' },
  helpscout: { kinds: ofHelpScout, script: 'read-helpscout-people.js' },
};

/** Puts the readers of a page into it when the page script finds something to read. Which ones is decided here, by the address of the page. */
export function bringReaders(): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: browser.Runtime.MessageSender) => {
    if (typeof message !== 'object' || message === null || !('type' in message) || message.type !== 'bring-readers') {
      return undefined;
    }
    const request = BringReaders.safeParse(message);
    return request.success && sender.id === browser.runtime.id ? bring(request.data.page, sender) : undefined;
  });
}

/** True when they are in the page. */
async function bring(page: string, { frameId, url, tab }: browser.Runtime.MessageSender): Promise<boolean> {
  if (frameId !== 0 || !url || tab?.id === undefined) return false;
  const scripts = await scriptsFor(new URL(url), page);
  if (scripts.length === 0) return false;
  try {
    await browser.scripting.executeScript({ target: { tabId: tab.id, frameIds: [0] }, files: scripts });
    return true;
  } catch {
    // The tab was closed or left, or the permission taken back.
    return false;
  }
}

/** Whether the user taught a list of a known product because its own reader misses rows of it. */
async function isTaughtList(url: URL): Promise<boolean> {
  const host = taughtHostOf(url);
  const readers = host === null ? [] : await taughtReadersFor(host);
  return readers.some(({ page, address }) => page === 'list' && matchesShape(address, url));
}

async function scriptsFor(url: URL, page: string): Promise<string[]> {
  const site = siteOf(url);
  if (site) {
    const own = OWN_SCRIPTS[site.id];
    const script = own && Object.hasOwn(own.kinds, page) ? own.script : `read-${site.id}.js`;
    return (await isTaughtList(url)) ? [script, 'read-taught-rows.js', 'read-taught-help.js'] : [script];
  }
  const host = taughtHostOf(url);
  if (host === null || !(await taughtSites()).some(({ id }) => id === taughtSiteId(host))) return [];
  return page.endsWith('-list') ? ['read-taught-rows.js', 'read-taught.js'] : ['read-taught.js'];
}
