import browser from 'webextension-polyfill';
import { SITES } from '../../core/sites/registry';
import type { Site } from '../../core/sites/site';

/** Registers the reading script for the hosts that the user granted, and for no others; tabs that are open already get it at once. */
export async function registerGrantedSites(): Promise<void> {
  const registered = new Set((await browser.scripting.getRegisteredContentScripts()).map(script => script.id));
  for (const site of SITES) {
    const granted = await browser.permissions.contains({ origins: site.hosts });
    if (granted && !registered.has(site.id)) await register(site);
    if (!granted && registered.has(site.id)) await browser.scripting.unregisterContentScripts({ ids: [site.id] });
  }
}

async function register({ id, hosts }: Site): Promise<void> {
  const js = [`page-${id}.js`];
  try {
    await browser.scripting.registerContentScripts([
      { id, js, matches: hosts, runAt: 'document_idle', persistAcrossSessions: true },
    ]);
  } catch (error) {
    // Two events can ask at once; the second finds the script registered.
    if (!String(error).includes('Duplicate script ID')) throw error;
    return;
  }
  for (const tab of await browser.tabs.query({ url: hosts })) {
    if (tab.id === undefined) continue;
    // A tab may close or show an error page meanwhile; it is read when it is opened again.
    await browser.scripting.executeScript({ target: { tabId: tab.id }, files: js }).catch(() => {});
  }
}
