import type { Browser } from 'puppeteer';
import type { MutatedCount, readMutated } from '../sites/mutation/read-mutated';
import { TEST_PAGES, type TestPage } from '../sites/test-pages';
import { launchPlain, openTestPage } from './open-test-page';
import { pageBundle } from './page-bundle';

/** Copies that are read before the next progress line can be told. */
const SLICE = 250;

async function tortureOne(
  browser: Browser,
  test: TestPage,
  script: string,
  copies: number,
  seed: number,
  onCount: (count: MutatedCount) => void,
): Promise<void> {
  const page = await openTestPage(browser, test, script);
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
  const script = await pageBundle('read-mutated-page.ts');
  const browser = await launchPlain();
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
