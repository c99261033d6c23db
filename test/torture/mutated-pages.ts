import { fileURLToPath } from 'node:url';
import puppeteer, { type Browser, type Page } from 'puppeteer';
import { build } from 'vite';
import { findBrowser } from '../setup/find-browser.mjs';
import type { MutatedCount, readMutated } from '../sites/mutation/read-mutated';
import { TEST_PAGES, type TestPage } from '../sites/test-pages';

/** Copies that are read before the next progress line can be told. */
const SLICE = 250;

/** The readers and the changes as one script for a page. */
async function bundle(): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      // Changes are counted by the names of their functions.
      minify: false,
      lib: {
        entry: fileURLToPath(new URL('read-mutated-page.ts', import.meta.url)),
        formats: ['iife'],
        name: 'torture',
      },
    },
  });
  const [result] = Array.isArray(output) ? output : [output];
  if (!result || !('output' in result)) throw new Error('mutated pages: nothing was built');
  return result.output[0].code;
}

/** A tab that shows the test page at its own address; nothing else is loaded. */
async function open(browser: Browser, { url, html }: TestPage, script: string): Promise<Page> {
  const page = await browser.newPage();
  await page.setRequestInterception(true);
  page.on('request', request => {
    const isPage = request.isNavigationRequest() && request.frame() === page.mainFrame();
    void (isPage ? request.respond({ contentType: 'text/html; charset=utf-8', body: html }) : request.abort());
  });
  await page.goto(url.href, { waitUntil: 'domcontentloaded' });
  await page.evaluate(script);
  return page;
}

async function tortureOne(
  browser: Browser,
  test: TestPage,
  script: string,
  copies: number,
  seed: number,
  onCount: (count: MutatedCount) => void,
): Promise<void> {
  const page = await open(browser, test, script);
  const { name, site, kind, expected, url } = test;
  for (let done = 0; done < copies; done += SLICE) {
    const count = await page.evaluate(
      (...rest) => (globalThis as unknown as { readMutated: (...all: unknown[]) => MutatedCount }).readMutated(...rest),
      { name, site, kind, expected, url: url.href },
      Math.min(SLICE, copies - done),
      seed + done,
    );
    onCount(count);
  }
  await page.close();
}

/**
 * Reads mutated copies of every test page in the real browser, in several tabs at once.
 * @param total copies of all pages together
 * @param onCount told after every few hundred copies
 */
export async function tortureMutatedPages(
  total: number,
  seed: number,
  onCount: (count: Awaited<ReturnType<typeof readMutated>>) => void,
  tabs = 2,
): Promise<void> {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error('No browser found. Run `node test/setup/install.mjs`.');
  const script = await bundle();
  const browser = await puppeteer.launch({
    executablePath,
    pipe: true,
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  try {
    const waiting = TEST_PAGES.map((page, index) => ({ page, seed: seed + index * 1_000_000 }));
    const copies = Math.ceil(total / waiting.length);
    const work = async () => {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift())
        await tortureOne(browser, next.page, script, copies, next.seed, onCount);
    };
    await Promise.all(Array.from({ length: tabs }, work));
  } finally {
    await browser.close();
  }
}
