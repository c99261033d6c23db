import type { Page } from 'puppeteer';
import type { LaunchedBrowser } from '../e2e/browser';
import { buildLightning } from './build';
import type { LightningSample, ListPage, RecordPage } from './sample-pages';

/**
 * How the page's shadow trees come about. `synthetic`: the product's polyfill for all of them, as in most organisations · `native`: real ones ·
 * `mixed`: the polyfill, and two components that ask for real ones · `closed`: real ones, the outermost of them closed.
 */
export const SHADOWS = ['synthetic', 'native', 'mixed', 'closed'] as const;
export type Shadow = (typeof SHADOWS)[number];

const HOST = 'https://northwind.lightning.force.com';
const NATIVE: Partial<Record<Shadow, string[]>> = { mixed: ['records-highlights2', 'force-owner-lookup'] };
const STYLE = `.windowViewMode-normal:not(.active) { display: none } .sample-table { height: 300px; width: 900px }
  .slds-scrollable_y { overflow-y: auto; height: 100% } .slds-assistive-text { position: absolute; clip: rect(0 0 0 0) }`;

/** What the played page's own script offers to the tests. */
export interface SampleWindow {
  sample: { show(path: string, page?: RecordPage | ListPage): void };
}

const script = (code: string) => `<script>${code.replaceAll('</script', '<\\/script')}</script>`;

/** Opens a page that the product's own library draws, at an address of a played organisation. */
export async function openLightning(
  chromium: LaunchedBrowser,
  { path, page: content }: LightningSample,
  shadow: Shadow,
): Promise<Page> {
  const { synthetic, app } = await buildLightning();
  const sample = { path, page: content, shadow, native: NATIVE[shadow] ?? [] };
  const isPolyfilled = shadow === 'synthetic' || shadow === 'mixed';
  const html = `<!doctype html><html lang="en-US"><head><meta charset="utf-8"><title>Salesforce</title><style>${STYLE}</style></head><body>
${script(`window.sample = ${JSON.stringify(sample)}`)}${isPolyfilled ? script(synthetic) : ''}${script(app)}</body></html>`;
  const page = await chromium.browser.newPage();
  await page.setRequestInterception(true);
  page.on('request', request => {
    void (request.isNavigationRequest()
      ? request.respond({ contentType: 'text/html; charset=utf-8', body: html })
      : request.respond({ status: 204 }));
  });
  await page.goto(HOST + path, { waitUntil: 'load' });
  return page;
}

/** Goes to another page inside of the page, as the product's own router does: the address first, then what it shows. */
export async function goInside(page: Page, { path, page: content }: LightningSample): Promise<void> {
  await page.evaluate(
    (to, what) => {
      history.pushState(null, '', to);
      (window as unknown as SampleWindow).sample.show(to, what);
    },
    path,
    content,
  );
}
