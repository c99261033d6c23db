import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadSample, showView, type View } from './panel-page';
import { type PlayedWorkspace, play } from './played-workspace';

const VIEWS: View[] = ['followups', 'pipeline', 'support', 'reports', 'process'];
let played: PlayedWorkspace;
let page: Page;
const problems: string[] = [];

beforeAll(async () => {
  played = await play('testing');
  page = await played.chromium.browser.newPage();
  page.on('console', message => {
    if (message.type() === 'error') problems.push(message.text());
  });
  page.on('pageerror', error => problems.push(String(error)));
  await page.evaluateOnNewDocument(() => {
    const broken: string[] = [];
    Object.assign(window, { broken });
    document.addEventListener('securitypolicyviolation', event =>
      broken.push(`${event.violatedDirective} ${event.blockedURI}`),
    );
  });
  await page.goto(`chrome-extension://${played.chromium.extensionId}/dashboard.html`);
});
afterAll(() => played?.close());

describe('the content policy', () => {
  test('is broken by nothing that the panel does, in page and worker', async () => {
    const worker = await page.waitForFunction(() => true).then(() => page.workers()[0]);
    expect(worker).toBeDefined();
    await worker!.evaluate(() => {
      const broken: string[] = [];
      Object.assign(self, { broken });
      self.addEventListener('securitypolicyviolation', event =>
        broken.push((event as SecurityPolicyViolationEvent).violatedDirective),
      );
    });
    await loadSample(page);
    for (const view of VIEWS) await showView(page, view);
    await page.locator('[data-testid="settings"]').click();
    await page.waitForSelector('[data-testid="erase-word"]');
    expect(await page.evaluate(() => (window as never as { broken: string[] }).broken)).toEqual([]);
    expect(await worker!.evaluate(() => (self as never as { broken: string[] }).broken)).toEqual([]);
    expect(problems).toEqual([]);
  });

  test('refuses code from text', async () => {
    const outcome = await page.evaluate(
      () =>
        new Promise<string>(resolve => {
          setTimeout(() => {
            try {
              new Function('return 1')();
              resolve('ran');
            } catch (error) {
              resolve((error as Error).name);
            }
          });
        }),
    );
    expect(outcome).toBe('EvalError');
  });
});
