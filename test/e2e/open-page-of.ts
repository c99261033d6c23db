import type { Page } from 'puppeteer';
import type { LaunchedBrowser } from './browser';

/** A tab at `url` that shows this markup; nothing else is loaded. A later navigation to another address shows it again. */
export async function openPageOf({ browser }: LaunchedBrowser, html: string, url: string): Promise<Page> {
  const page = await browser.newPage();
  await page.setRequestInterception(true);
  page.on('request', request => {
    const isPage = request.isNavigationRequest() && request.frame() === page.mainFrame();
    void (isPage ? request.respond({ contentType: 'text/html; charset=utf-8', body: html }) : request.abort());
  });
  await page.goto(url, { waitUntil: 'load' });
  return page;
}
