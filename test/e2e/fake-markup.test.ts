import type { Browser } from 'puppeteer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { TEST_PAGES } from '../sites/test-pages';
import type { FakeCount } from '../torture/fake-markup-page';
import { launchPlain, openTestPage } from '../torture/open-test-page';
import { pageBundle } from '../torture/page-bundle';

/** Test pages that hold messages of people, at least one for each product that shows any. */
const HOLD_MESSAGES =
  /^(?:gmail\/thread--|zendesk\/ticket--|freshdesk\/ticket--|helpscout\/conversation--|hubspot\/ticket--|hubspot\/conversation--|dynamics\/mail--received|insightly\/mail--)/;
const hosts = TEST_PAGES.filter(({ name }) => HOLD_MESSAGES.test(name));

let browser: Browser;
let script: string;
beforeAll(async () => {
  script = await pageBundle('fake-markup-page.ts');
  browser = await launchPlain();
});
afterAll(() => browser?.close());

test('no record comes of 1,000 pages with the markup of some product inside a message body', async () => {
  const fakes = TEST_PAGES.map(({ name, html }) => ({ name, html }));
  const counts: FakeCount[] = [];
  for (const host of hosts) {
    const page = await openTestPage(browser, host, script);
    const { name, site, kind, url } = host;
    const count = await page.evaluate(
      (...all) => (globalThis as unknown as { readWithFakes: (...all: unknown[]) => FakeCount }).readWithFakes(...all),
      { name, site, kind, url: url.href },
      fakes,
    );
    expect(count.read, `${name} holds messages`).toBeGreaterThan(0);
    counts.push(count);
    await page.close();
  }
  expect(counts.flatMap(({ changed }) => changed)).toEqual([]);
  expect(counts.reduce((sum, { read }) => sum + read, 0)).toBeGreaterThan(1_000);
});
