import browser from 'webextension-polyfill';
import type { Teacher } from '../../components/teach/teacher';
import { LessonState, type TaughtChange, TaughtReply, TeachHover, type TeachRequest } from '../../core/protocol';
import { patternOfHost, type TaughtKind, TaughtReader, taughtHostOf } from '../../core/records';
import { isPlain } from '../../core/records/taught-host';
import { siteOf } from '../../core/sites/registry';
import type { Site } from '../../core/sites/site';
import { activeTab } from './active-page';
import { waitForClick } from './close-on-click';

/**
 * The look of what the user points at. Put in and taken out by the browser, so that the page's own tree and styles stay as they are. Not with the
 * origin `USER`: Chrome then computes the style of a highlight and paints nothing (seen in Chromium 156).
 */
const LOOK = `::highlight(sidelight-pointed) { background-color: #0b6e5f; color: #ffffff; }
* { cursor: crosshair !important; }
input:hover, select:hover, textarea:hover { outline: 3px solid #0b6e5f !important; }
:is(td, [role="cell"], [role="gridcell"]):hover { outline: 1px dashed #0b6e5f !important; outline-offset: -1px !important; }`;
/** A taught reader is a few kilobytes. */
const FILE_LIMIT = 200_000;

const originOf = (host: string) => [patternOfHost(host, !import.meta.env.FIREFOX)];

/** What lets the taught rows of a known product's list be read in the page that is open. */
const HELP = ['read-taught-rows.js', 'read-taught-help.js'];

const isProduct = (host: string) => !isPlain(host) && siteOf(new URL(`https://${host}/`)) !== null;

/**
 * A product that is known has a reader of its own, which a taught one would contradict, except on lists: there it adds the rows that the product's own
 * reader misses, where these link to a record that the product names.
 */
function listedKind(site: Site, url: URL): TaughtKind | null {
  const listed = /^(?:(deal|opportunity)|ticket|case|conversation)-list$/.exec(site.pageOf(url) ?? '');
  if (site.keyOf === undefined || listed === null) return null;
  return listed[1] === undefined ? 'ticket' : 'deal';
}

async function ask(request: TeachRequest): Promise<unknown> {
  const tab = await activeTab();
  return tab?.id === undefined ? null : browser.tabs.sendMessage(tab.id, request).catch(() => null);
}

async function lesson(request: TeachRequest): Promise<LessonState | null> {
  const answer = LessonState.safeParse(await ask(request));
  return answer.success ? answer.data : null;
}

async function look(how: 'insertCSS' | 'removeCSS'): Promise<void> {
  const tab = await activeTab();
  if (tab?.id === undefined) return;
  await browser.scripting[how]({ target: { tabId: tab.id }, css: LOOK, origin: 'AUTHOR' }).catch(() => {});
}

async function change(message: TaughtChange): Promise<void> {
  const reply = TaughtReply.parse(await browser.runtime.sendMessage(message));
  if (reply.error !== null) throw new Error(reply.error);
}

/** Teaching by pointing, as the panel asks it of the browser. */
export const teacher: Teacher = {
  async page() {
    const tab = await activeTab();
    const url = tab?.url !== undefined && URL.canParse(tab.url) ? new URL(tab.url) : null;
    if (url === null) return { state: 'unknown' };
    const host = taughtHostOf(url);
    if (host === null) return { state: 'not-possible' };
    const site = siteOf(url);
    if (site === null) return { state: 'teachable', host, product: null };
    const kind = listedKind(site, url);
    return kind === null ? { state: 'known' } : { state: 'teachable', host, product: { name: site.name, kind } };
  },
  onPage(listener, signal) {
    const onUpdated = (_: number, { status }: { status?: string }, { active }: browser.Tabs.Tab) => {
      if (active && status === 'complete') listener();
    };
    // A click of the button tells the address of the page in front.
    const clicks = (browser.action ?? browser.browserAction).onClicked;
    clicks.addListener(listener);
    browser.tabs.onActivated.addListener(listener);
    browser.tabs.onUpdated.addListener(onUpdated);
    signal.addEventListener('abort', () => {
      clicks.removeListener(listener);
      browser.tabs.onActivated.removeListener(listener);
      browser.tabs.onUpdated.removeListener(onUpdated);
    });
  },
  waitForClick,
  // No await before this call: the browser wants the click itself.
  grant: host => browser.permissions.request({ origins: originOf(host) }),
  allowed: host => browser.permissions.contains({ origins: originOf(host) }),
  async begin(host) {
    const tab = await activeTab();
    if (tab?.id === undefined || tab.url === undefined) return false;
    const url = new URL(tab.url);
    const site = siteOf(url);
    if (taughtHostOf(url) !== host || (site !== null && listedKind(site, url) === null)) return false;
    await browser.scripting.executeScript({
      target: { tabId: tab.id },
      files: ['learn-page.js', 'learn-list.js', 'page-teach.js'],
    });
    return true;
  },
  async pick(choice, field) {
    await look('insertCSS');
    try {
      return await lesson({ type: 'teach-pick', choice, field });
    } finally {
      await look('removeCSS');
    }
  },
  look: choice => lesson({ type: 'teach-look', choice }),
  forget: (choice, field) => lesson({ type: 'teach-forget', choice, field }),
  async key(key) {
    await ask({ type: 'teach-key', key });
  },
  async end(host, isTaught) {
    await ask({ type: 'teach-end' });
    const product = isProduct(host);
    if (!isTaught) {
      // The permission for a product was there before, and stays.
      if (product) return;
      await browser.permissions.remove({ origins: originOf(host) }).catch(() => false);
      return;
    }
    const tab = await activeTab();
    // From now on it is read with what is kept; a tab that was left meanwhile is read when it is opened again.
    if (tab?.id !== undefined)
      await browser.scripting
        .executeScript({ target: { tabId: tab.id }, files: product ? HELP : ['page-taught.js'] })
        .catch(() => {});
  },
  save: reader => change({ type: 'save-taught', reader }),
  async remove({ id, host }, isLast) {
    await change({ type: 'remove-taught', id });
    // Hosts that the test build or a policy grants can't be given back; nothing is registered for them any more.
    if (isLast && !isProduct(host)) await browser.permissions.remove({ origins: originOf(host) }).catch(() => false);
  },
  async readFile(file) {
    if (file.size > FILE_LIMIT) return null;
    try {
      const read = TaughtReader.safeParse(JSON.parse(await file.text()));
      return read.success ? read.data : null;
    } catch {
      return null;
    }
  },
  onHover(listener, signal) {
    const hear = (message: unknown, sender: browser.Runtime.MessageSender) => {
      const hover = TeachHover.safeParse(message);
      if (hover.success && sender.id === browser.runtime.id) listener(hover.data.text);
      return undefined;
    };
    browser.runtime.onMessage.addListener(hear);
    signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(hear));
  },
};
