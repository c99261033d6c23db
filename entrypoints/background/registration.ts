import browser from 'webextension-polyfill';
import type { PageRequest } from '../../core/protocol';
import { SITES } from '../../core/sites/registry';
import { type SiteHosts, taughtSites } from './taught-site';

/** By then a registration has reached every page. */
const SETTLED_MS = 1_500;

/**
 * Ids of sites whose open tabs may still lack their script, kept in the browser's memory: the background script may be killed between the registration
 * and the last look at the tabs, and then goes on when it wakes.
 */
const PENDING = 'pendingSites';

let last = Promise.resolve();

/**
 * Registers the reading script for the hosts that the user granted, and for no others; tabs that are open already get it at once. One call runs after the
 * other; a call that finds everything done does nothing.
 */
export function registerGrantedSites(): Promise<void> {
  last = last.then(synchronise, synchronise);
  return last;
}

async function synchronise(): Promise<void> {
  const registered = new Set((await browser.scripting.getRegisteredContentScripts()).map(script => script.id));
  const taught = await taughtSites();
  const sites = [...SITES, ...taught];
  // A host whose last reader was given up is still registered, and is read no more.
  const gone = [...registered].filter(id => id.startsWith('taught:') && !taught.some(site => site.id === id));
  if (gone.length > 0) await browser.scripting.unregisterContentScripts({ ids: gone });
  await Promise.all(gone.map(id => stopReading({ id })));
  for (const site of sites) {
    const granted = await browser.permissions.contains({ origins: site.hosts });
    if (granted && !registered.has(site.id)) {
      await keepPending([...(await pending()), site.id]);
      await register(site);
    }
    if (!granted && registered.has(site.id)) {
      await browser.scripting.unregisterContentScripts({ ids: [site.id] });
      await stopReading(site);
    }
  }
  await reachOpenTabs(sites);
}

async function reachOpenTabs(sites: readonly SiteHosts[]): Promise<void> {
  const ids = await pending();
  if (ids.length === 0) return;
  const fresh = sites.filter(({ id }) => ids.includes(id));
  await Promise.all(fresh.map(injectWhereSilent));
  // Nobody waits for the second look.
  void lookAgain(fresh);
}

/** A page that was being opened while the registration was on its way can have missed it. */
async function lookAgain(fresh: readonly SiteHosts[]): Promise<void> {
  await new Promise(resolve => setTimeout(resolve, SETTLED_MS));
  await Promise.all(fresh.map(injectWhereSilent));
  await keepPending((await pending()).filter(id => !fresh.some(site => site.id === id)));
}

async function pending(): Promise<string[]> {
  const { [PENDING]: ids } = await browser.storage.session.get(PENDING);
  return Array.isArray(ids) ? ids.filter(id => typeof id === 'string') : [];
}

async function keepPending(ids: string[]): Promise<void> {
  await browser.storage.session.set({ [PENDING]: [...new Set(ids)] });
}

/** One script serves every taught host: it asks for the readers of the page's own. */
const scriptOf = ({ id }: SiteHosts) => (id.startsWith('taught:') ? 'page-taught.js' : `page-${id}.js`);

/** Ends the scripts in open tabs. Which tabs these are can't be asked any more, so all are told; those of other sites don't mind. */
async function stopReading({ id: site }: Pick<SiteHosts, 'id'>): Promise<void> {
  const request: PageRequest = { type: 'stop', site };
  const tabs = await browser.tabs.query({});
  await Promise.all(tabs.map(({ id }) => id !== undefined && browser.tabs.sendMessage(id, request).catch(() => {})));
}

async function register(site: SiteHosts): Promise<void> {
  await browser.scripting.registerContentScripts([
    {
      id: site.id,
      js: [scriptOf(site)],
      matches: site.hosts,
      runAt: 'document_idle',
      persistAcrossSessions: true,
    },
  ]);
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
