import browser from 'webextension-polyfill';
import { SITES } from '../../core/sites/registry';

const SCRIPT = 'content-scripts/page.js';

/** Registers the reading script for the hosts that the user granted, and for no others; tabs that are open already get it at once. */
export async function registerGrantedSites(): Promise<void> {
  const granted = new Set<string>();
  for (const host of SITES.flatMap(site => site.hosts)) {
    if (await browser.permissions.contains({ origins: [host] })) granted.add(host);
  }
  const registered = await browser.scripting.getRegisteredContentScripts();
  const hosts = new Set(registered.flatMap(script => script.matches ?? []));

  const gone = registered.filter(script => !script.matches?.every(host => granted.has(host)));
  if (gone.length > 0) await browser.scripting.unregisterContentScripts({ ids: gone.map(script => script.id) });

  for (const host of granted) {
    if (!hosts.has(host)) await register(host);
  }
}

async function register(host: string): Promise<void> {
  try {
    await browser.scripting.registerContentScripts([
      { id: host, js: [SCRIPT], matches: [host], runAt: 'document_idle', persistAcrossSessions: true },
    ]);
  } catch (error) {
    // Two events can ask at once; the second finds the script registered.
    if (!String(error).includes('Duplicate script ID')) throw error;
    return;
  }
  for (const tab of await browser.tabs.query({ url: host })) {
    if (tab.id === undefined) continue;
    // A tab may close or show an error page meanwhile; it is read when it is opened again.
    await browser.scripting.executeScript({ target: { tabId: tab.id }, files: [SCRIPT] }).catch(() => {});
  }
}
