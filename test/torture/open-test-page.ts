import puppeteer, { type Browser, type Page } from 'puppeteer';
import { findBrowser } from '../setup/find-browser.mjs';
import type { TestPage } from '../sites/test-pages';

export async function launchPlain(): Promise<Browser> {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error('No browser found. Run `node test/setup/install.mjs`.');
  return puppeteer.launch({ executablePath, pipe: true, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
}

/** A tab that shows the test page at its own address, with a script in it; nothing else is loaded. */
export async function openTestPage(browser: Browser, { url, html }: TestPage, script: string): Promise<Page> {
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
