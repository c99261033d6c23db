import browser from 'webextension-polyfill';
import type { PageRequest } from '../../core/protocol';
import { SITES } from '../../core/sites/registry';
import { type SiteHosts, taughtSites } from './taught-site';

/** By then a registration has reached every page. */
const SETTLED_MS = 1_500;

/** Registers the reading script for the hosts that the user granted, and for no others; tabs that are open already get it at once. */
export async function registerGrantedSites(): Promise<void> {
  const registered = new Set((await browser.scripting.getRegisteredContentScripts()).map(script => script.id));
  const fresh: SiteHosts[] = [];
  const taught = await taughtSites();
  // A host whose last reader was given up is still registered, and is read no more.
  const gone = [...registered].filter(id => id.startsWith('taught:') && !taught.some(site => site.id === id));
  if (gone.length > 0) await browser.scripting.unregisterContentScripts({ ids: gone });
  await Promise.all(gone.map(id => stopReading({ id })));
  for (const site of [...SITES, ...taught]) {
    const granted = await browser.permissions.contains({ origins: site.hosts });
    if (granted && !registered.has(site.id) && (await register(site))) fresh.push(site);
    if (!granted && registered.has(site.id)) {
      await browser.scripting.unregisterContentScripts({ ids: [site.id] });
      await stopReading(site);
    }
  }
  if (fresh.length === 0) return;
  await Promise.all(fresh.map(injectWhereSilent));
  // A page that was being opened while the registration was on its way can have missed it.
  await new Promise(resolve => setTimeout(resolve, SETTLED_MS));
  await Promise.all(fresh.map(injectWhereSilent));
}

/** One script serves every taught host: it asks for the readers of the page's own. */
const scriptOf = ({ id }: SiteHosts) => (id.startsWith('taught:') ? 'page-taught.js' : `page-${id}.js`);

/** Ends the scripts in open tabs. Which tabs these are can't be asked any more, so all are told; those of other sites don't mind. */
async function stopReading({ id: site }: Pick<SiteHosts, 'id'>): Promise<void> {
  const request: PageRequest = { type: 'stop', site };
  const tabs = await browser.tabs.query({});
  await Promise.all(tabs.map(({ id }) => id !== undefined && browser.tabs.sendMessage(id, request).catch(() => {})));
}

/** False when another event has just registered it. */
async function register(site: SiteHosts): Promise<boolean> {
  try {
    await browser.scripting.registerContentScripts([
      {
        id: site.id,
        js: [scriptOf(site)],
        matches: site.hosts,
        runAt: 'document_idle',
        persistAcrossSessions: true,
      },
    ]);
    return true;
  } catch (error) {
    if (String(error).includes('Duplicate script ID')) return false;
    throw error;
  }
}

/** Puts the script into open tabs of the site that do not answer. */
async function injectWhereSilent(site: SiteHosts): Promise<void> {
  for (const { id } of await browser.tabs.query({ url: site.hosts })) {
    if (id === undefined) continue;
    const request: PageRequest = { type: 'read-now' };
    const answered = await browser.tabs.sendMessage(id, request).then(Boolean, () => false);
    // A tab may close or show an error page meanwhile; it is read when it is opened again.
    if (!answered)
      await browser.scripting.executeScript({ target: { tabId: id }, files: [scriptOf(site)] }).catch(() => {});
  }
}
