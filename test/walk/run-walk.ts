import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'puppeteer';
import { shownText } from '../e2e/panel-page';
import { play } from '../e2e/played-workspace';
import { screenshot } from '../e2e/screenshot';
import { TEST_PAGES, type TestPage } from '../sites/test-pages';

const OUT = join(import.meta.dirname, '../../out/walk');
const WAIT_MS = 10_000;
/** So many looks in a row, a quarter of a second apart. */
const REST_TIMES = 8;
const sleep = (ms: number) => new Promise(resolve => setTimeout(resolve, ms));

/** The test page at its own address, as if its product had sent it. */
async function serve(tab: Page, pages: readonly TestPage[]): Promise<void> {
  const byAddress = new Map(pages.map(({ url, html }) => [url.href.replace(/#.*$/, ''), html]));
  let body = '';
  await tab.setRequestInterception(true);
  tab.on('request', request => {
    if (!request.isNavigationRequest()) return void request.abort();
    body = byAddress.get(request.url().replace(/#.*$/, '')) ?? body;
    void request.respond({ contentType: 'text/html; charset=utf-8', body });
  });
}

/** What the panel says of the page in front, once it says that it was read, or what it says at the end of the wait. */
async function lineOf(panel: Page): Promise<{ read: boolean; line: string }> {
  const end = Date.now() + WAIT_MS;
  while (Date.now() < end) {
    if ((await panel.$('[data-testid="what-was-read"]')) !== null) break;
    await sleep(100);
  }
  const read = (await panel.$('[data-testid="what-was-read"]')) !== null;
  return { read, line: (await shownText(panel, 'coverage')) ?? '' };
}

/** The view follows the page line once the records are stored and the analyses have run: waits until nothing in the panel changes any more. */
async function rest(panel: Page): Promise<void> {
  const end = Date.now() + WAIT_MS;
  let before = '';
  for (let same = 0; same < REST_TIMES && Date.now() < end; ) {
    await sleep(250);
    const text = await panel.evaluate(() => document.body.innerText);
    same = text === before ? same + 1 : 0;
    before = text;
  }
}

/** `--site hubspot`, also several times: those sites alone. */
const { values } = parseArgs({ options: { site: { type: 'string', multiple: true } } });
const PAGES = TEST_PAGES.filter(({ site }) => values.site === undefined || values.site.includes(site));

/** Opens every test page under its real host with the real extension, and keeps a picture of the panel beside it. */
async function walk(): Promise<number> {
  let unread = 0;
  for (const site of new Set(PAGES.map(page => page.site))) {
    const played = await play('testing');
    try {
      const tab = await played.chromium.open('about:blank');
      const panel = await played.chromium.openPanel(tab);
      for (const page of PAGES.filter(one => one.site === site)) {
        const next = await played.chromium.browser.newPage();
        await serve(next, [page]);
        await next.goto(page.url.href, { waitUntil: 'domcontentloaded' });
        await next.bringToFront();
        const { read, line } = await lineOf(panel);
        await rest(panel);
        const notes = await shownText(panel, 'page-notes');
        await screenshot(panel, join(OUT, `${page.name.replace('/', '-')}.png`), {
          width: 360,
          height: 800,
          theme: 'light',
        });
        process.stdout.write(
          `${read ? 'read  ' : 'UNREAD'} ${page.name}: ${line}${notes === null ? '' : ` · ${notes}`}\n`,
        );
        if (!read) unread++;
        await next.close();
      }
    } finally {
      await played.close();
    }
  }
  process.stdout.write(`${PAGES.length - unread} of ${PAGES.length} pages read; pictures in out/walk\n`);
  return unread === 0 ? 0 : 1;
}

process.exitCode = await walk();
