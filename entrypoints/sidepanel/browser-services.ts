import browser from 'webextension-polyfill';
import type { Browser, SiteGrant } from '../../components/services';
import { type PageRequest, PageState } from '../../core/protocol';
import { taughtHostOf } from '../../core/records';
import { SITES, siteOf } from '../../core/sites/registry';
import { act } from './act';
import { activeTab } from './active-page';
import { readList } from './read-list';
import { teacher } from './teacher';
import { teamFolders } from './team-folders';
import { tryConnection } from './try-connection';

/** Asked for ahead: opening the panel must be the first call after the click. */
let ownWindowId: number | undefined;
void browser.windows.getCurrent().then(({ id }) => {
  ownWindowId = id;
});

/** What the panel asks of the browser. Nothing here is called but from the user's own click or key. */
export const browserServices: Browser = {
  teacher,
  folders: teamFolders,
  notices: {
    allowed: () => browser.permissions.contains({ permissions: ['notifications'] }),
    ask: () => browser.permissions.request({ permissions: ['notifications'] }),
  },
  async grant(siteId) {
    // No await before this call: the browser wants the click itself.
    return browser.permissions.request({ origins: hostsOf(siteId) });
  },
  async revoke(siteId) {
    await browser.permissions.remove({ origins: hostsOf(siteId) });
  },
  async sites() {
    return Promise.all(
      SITES.map(async ({ id, name, hosts }): Promise<SiteGrant> => {
        const granted = await browser.permissions.contains({ origins: hosts });
        return { id, name, hosts, granted };
      }),
    );
  },
  insert: text => act({ type: 'insert-reply', text }),
  undoInsert: () => act({ type: 'undo-insert' }),
  async readNow() {
    const answer = PageState.safeParse(await ask({ type: 'read-now' }));
    return answer.success ? answer.data : null;
  },
  readList,
  openPanel() {
    if (import.meta.env.FIREFOX) void browser.sidebarAction.open();
    else if (ownWindowId !== undefined) void chrome.sidePanel.open({ windowId: ownWindowId });
  },
  openDashboard: () => openOwnPage('dashboard.html'),
  openWelcome: () => openOwnPage('welcome.html'),
  tryConnection,
  version: () => browser.runtime.getManifest().version,
  openPage(url) {
    // Only pages that a reader could have seen: a planted address never opens.
    const parsed = URL.canParse(url) ? new URL(url) : null;
    if (parsed === null) return;
    if (siteOf(parsed)) void browser.tabs.create({ url: parsed.href });
    else void openTaught(parsed);
  },
  copy: text => navigator.clipboard.writeText(text),
  save(name, blob) {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(blob);
    link.download = name;
    link.click();
    // The download has taken its own hold of the blob by then.
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  },
};

function hostsOf(siteId: string): string[] {
  const site = SITES.find(({ id }) => id === siteId);
  if (!site) throw new Error(`grant: no site is called "${siteId}"`);
  return site.hosts;
}

async function ask(request: PageRequest): Promise<unknown> {
  const tab = await activeTab();
  if (tab?.id === undefined) return null;
  // A tab without our script (another site, a page of the browser) does not answer.
  return browser.tabs.sendMessage(tab.id, request).catch(() => null);
}

/** A page of a taught host, while the user still allows that host. */
async function openTaught(url: URL): Promise<void> {
  const host = taughtHostOf(url);
  if (host !== null && (await teacher.allowed(host))) await browser.tabs.create({ url: url.href });
}

function openOwnPage(path: string): void {
  void browser.tabs.create({ url: browser.runtime.getURL(path) });
}
