import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page, type WebWorker } from 'puppeteer';
import { CRM_HOST, PLAYED_HOSTS, type SampleServer } from '../server/start-server';
import { findBrowser } from '../setup/find-browser.mjs';
import { waitUntil } from './wait-until';

export interface LaunchOptions {
  server: SampleServer;
  /** Folder of the built extension, or null for a browser without it. */
  extension: string | null;
  /** `zh-CN`, …; the browser's own language otherwise. */
  language?: string;
  headless?: boolean;
  /** Folder of the browser's profile; it is kept. Without it a new one is made, and removed at the end. */
  profile?: string;
  /** Folder that downloads go to, without asking. */
  downloads?: string;
}

export interface LaunchedBrowser {
  browser: Browser;
  /** Id of the extension; empty without one. */
  extensionId: string;
  /** The background script; throws without an extension. */
  worker(): Promise<WebWorker>;
  /** A new tab at `url`. */
  open(url: string): Promise<Page>;
  /** Opens the side panel beside `page` through the extension's button and gives the panel's page. */
  openPanel(page: Page): Promise<Page>;
  /** An extension page in a tab of its own: `/welcome.html`. */
  openOwn(path: string): Promise<Page>;
  close(): Promise<void>;
}

/** Roots may not use the sandbox; everybody else does. */
const sandbox = () => (process.getuid?.() === 0 ? ['--no-sandbox'] : []);

/** Only the played hosts exist, and they are the sample server; every other name is unknown. */
const hostRules = (port: number) =>
  [...PLAYED_HOSTS.map(host => `MAP ${host} 127.0.0.1:${port}`), 'MAP * ~NOTFOUND', 'EXCLUDE 127.0.0.1'].join(', ');

/** On Linux the browser takes its language from the environment alone; elsewhere from its flag. */
function languageOf(tag: string | undefined): Record<string, string> {
  if (!tag) return {};
  const name = tag.replace('-', '_');
  return { LANGUAGE: name, LANG: `${name}.UTF-8`, LC_ALL: `${name}.UTF-8` };
}

export async function launch(options: LaunchOptions): Promise<LaunchedBrowser> {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error('No browser found. Run `node test/setup/install.mjs`.');
  const profile = options.profile ?? (await mkdtemp(join(tmpdir(), 'sidelight-browser-')));
  const browser = await puppeteer.launch({
    executablePath,
    userDataDir: profile,
    headless: options.headless ?? true,
    pipe: true,
    ...(options.downloads ? { downloadBehavior: { policy: 'allow' as const, downloadPath: options.downloads } } : {}),
    enableExtensions: true,
    acceptInsecureCerts: true,
    defaultViewport: options.headless === false ? null : { width: 1280, height: 800 },
    env: { ...process.env, ...languageOf(options.language) },
    args: [
      ...sandbox(),
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-features=Translate,OptimizationHints,MediaRouter',
      ...(options.language ? [`--lang=${options.language}`] : []),
      `--host-resolver-rules=${hostRules(options.server.port)}`,
    ],
  });
  const extensionId = options.extension ? await browser.installExtension(options.extension) : '';
  // It opens its first-run page in front; a tab opened before that would lie hidden behind it, and a hidden tab draws nothing.
  if (extensionId) await browser.waitForTarget(one => one.url().endsWith('/welcome.html'), { timeout: 20_000 });
  const worker = async () => {
    const own = (target: { type(): string; url(): string }) =>
      target.type() === 'service_worker' && target.url().startsWith(`chrome-extension://${extensionId}/`);
    const found = await (await browser.waitForTarget(own, { timeout: 20_000 })).worker();
    if (!found) throw new Error('The background script has no worker.');
    return found;
  };
  if (extensionId) {
    // The reading scripts of granted hosts are registered right after the installation; a page opened meanwhile might get none.
    // Asked in a page of ours: a background script that was once attached to does not start again after it was killed.
    const own = await (await browser.waitForTarget(one => one.url().endsWith('/welcome.html'))).page();
    if (!own) throw new Error('The first-run page did not open.');
    await waitUntil('the reading scripts are registered', () =>
      own.evaluate(
        async untaught => {
          const { origins = [] } = await chrome.permissions.getAll();
          // One script can serve several hosts.
          const registered = await chrome.scripting.getRegisteredContentScripts();
          return (
            registered.flatMap(({ matches = [] }) => matches).length >=
            origins.filter(one => !untaught.some(host => one.includes(host))).length
          );
          // A host that was not taught yet has no script.
        },
        [CRM_HOST, '127.0.0.1'],
      ),
    );
  }
  return {
    browser,
    extensionId,
    worker,
    open: async url => {
      const page = await browser.newPage();
      await page.goto(url, { waitUntil: 'load' });
      return page;
    },
    openPanel: async page => {
      const background = await worker();
      await waitUntil('the panel opens on a click of the button', () =>
        background.evaluate(() => chrome.action.onClicked.hasListeners()),
      );
      const known = new Set(browser.targets());
      const extension = (await browser.extensions()).get(extensionId);
      if (!extension) throw new Error('The extension is not installed.');
      await page.bringToFront();
      await page.triggerExtensionAction(extension);
      const target = await browser.waitForTarget(
        one => !known.has(one) && one.url().startsWith(`chrome-extension://${extensionId}/sidepanel.html`),
        { timeout: 20_000 },
      );
      return (await target.page()) ?? (await target.asPage());
    },
    openOwn: async path => {
      const page = await browser.newPage();
      await page.goto(`chrome-extension://${extensionId}${path}`, { waitUntil: 'load' });
      return page;
    },
    close: async () => {
      await browser.close();
      if (!options.profile) await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
