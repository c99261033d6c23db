import { cpSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer';
import { makeSample } from '../../core/sample';
import { type LaunchedBrowser, launch } from '../e2e/browser';
import { startServer } from '../server/start-server';
import { TEST_PAGES, type TestPage } from '../sites/test-pages';
import { heavyPage } from './heavy-page';
import { metricsOf, type OwnWork, ownWork } from './trace';

/** By then the script of a page has started, at the end of its loading. */
const STARTED_MS = 300;
/** By then a page was read: it settles in 0.4 s, and its readers are brought. */
const READ_MS = 2_500;

/** A tab that shows the test page within many other elements; nothing but the page itself is loaded. */
async function openHeavy({ browser }: LaunchedBrowser, test: TestPage): Promise<{ page: Page; load(): Promise<void> }> {
  const page = await browser.newPage();
  await page.setRequestInterception(true);
  const body = heavyPage(test);
  page.on('request', request => {
    const isPage = request.isNavigationRequest() && request.frame() === page.mainFrame();
    void (isPage ? request.respond({ contentType: 'text/html; charset=utf-8', body }) : request.abort());
  });
  const load = async () => {
    await page.goto(test.url.href, { waitUntil: 'load' });
  };
  return { page, load };
}

/** Runs `work` in a browser with the built extension, or with none. */
export async function inBrowser<T>(
  extension: string | null,
  work: (browser: LaunchedBrowser) => Promise<T>,
): Promise<T> {
  const server = await startServer(makeSample(new Date().toISOString()));
  const browser = await launch({ server, extension });
  try {
    return await work(browser);
  } finally {
    await browser.close();
    await server.close();
  }
}

/** A copy of a build whose page scripts do nothing: what the browser takes to put any script into a page. */
export function withEmptyScripts(build: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'sidelight-empty-'));
  cpSync(build, folder, { recursive: true });
  for (const name of readdirSync(folder).filter(one => /^page-.*\.js$/.test(one)))
    writeFileSync(join(folder, name), '(() => {})();\n');
  return folder;
}

/** What the start of the extension's script took in each of so many loads of a page, in milliseconds of processor. */
export async function costsOfStart(browser: LaunchedBrowser, test: TestPage, loads: number): Promise<number[]> {
  const { page, load } = await openHeavy(browser, test);
  const costs: number[] = [];
  for (let count = 0; count < loads; count++) {
    const work = await ownWork(page, browser.extensionId, async () => {
      await load();
      await sleep(STARTED_MS);
    });
    costs.push(
      ...work.filter(one => one.script.startsWith('page-') && one.name === 'EvaluateScript').map(one => one.cpuMs),
    );
  }
  await page.close();
  return costs;
}

/** What the extension's scripts did in one page, from loading to after it was read. */
export async function costOfReading(browser: LaunchedBrowser, test: TestPage): Promise<OwnWork[]> {
  const { page, load } = await openHeavy(browser, test);
  const work = await ownWork(page, browser.extensionId, async () => {
    await load();
    await sleep(READ_MS);
  });
  await page.close();
  return work;
}

export interface StormCost {
  scriptSeconds: number;
  taskSeconds: number;
  mutations: number;
}

/** What a storm of 10,000 mutations a second costs a page of 20,000 elements. */
export async function costOfStorm(browser: LaunchedBrowser, test: TestPage, seconds: number): Promise<StormCost> {
  const { page, load } = await openHeavy(browser, test);
  await load();
  await page.bringToFront();
  await sleep(READ_MS);
  const session = await page.createCDPSession();
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const before = await metricsOf(session);
  await page.evaluate(ms => {
    dispatchEvent(new CustomEvent('storm', { detail: ms }));
  }, seconds * 1_000);
  await sleep(seconds * 1_000 + 1_500);
  const after = await metricsOf(session);
  const mutations = await page.evaluate(() => Number(document.documentElement.dataset.storm));
  await page.close();
  const spent = (name: string) => after[name]! - before[name]!;
  return { scriptSeconds: spent('ScriptDuration'), taskSeconds: spent('TaskDuration'), mutations };
}

export interface Growth {
  listeners: number;
  nodes: number;
  heapKb: number;
}

/** What stays behind after so many navigations inside of one page; the first of them warm it up. */
export async function growthOf(browser: LaunchedBrowser, test: TestPage, navigations: number): Promise<Growth> {
  const { page, load } = await openHeavy(browser, test);
  await load();
  await page.bringToFront();
  await sleep(READ_MS);
  const session = await page.createCDPSession();
  await session.send('Performance.enable');
  const walk = async (times: number) => {
    for (let count = 0; count < times; count++) {
      await page.evaluate(to => history.pushState(null, '', to), `${test.url.pathname}?visit=${count}`);
      await page.evaluate(() => document.body.append(document.createElement('hr')));
      await sleep(20);
      await page.evaluate(() => document.body.lastElementChild?.remove());
    }
    await sleep(4_000);
    for (let times = 0; times < 3; times++) await session.send('HeapProfiler.collectGarbage');
    return metricsOf(session);
  };
  const before = await walk(Math.min(50, navigations));
  const after = await walk(navigations);
  await page.close();
  const grown = (name: string) => after[name]! - before[name]!;
  return {
    listeners: grown('JSEventListeners'),
    nodes: grown('Nodes'),
    heapKb: Math.round(grown('JSHeapUsedSize') / 1_024),
  };
}

export const testPageNamed = (name: string): TestPage => {
  const page = TEST_PAGES.find(one => one.name === name);
  if (!page) throw new Error(`No test page is called "${name}".`);
  return page;
};
