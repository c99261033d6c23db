import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SITES } from '../../core/sites/registry';
import { waitForText } from './panel-page';
import { INBOX, type PlayedWorkspace, play } from './played-workspace';
import { storedKinds } from './stored';
import { waitUntil } from './wait-until';

let played: PlayedWorkspace;
let welcome: Page;

beforeAll(async () => {
  played = await play('production');
  const target = await played.chromium.browser.waitForTarget(one => one.url().endsWith('/welcome.html'));
  welcome = (await target.page())!;
});
afterAll(() => played?.close());

describe('the first run of the extension as users get it', () => {
  test('opens the first-run page, which says what is read, stored and sent', async () => {
    await welcome.waitForSelector('[data-testid="sites"]');
    expect(await welcome.$eval('h1', element => element.textContent?.trim())).not.toBe('');
    expect(await welcome.$$('.promises section')).toHaveLength(3);
    expect(await welcome.$$('[data-testid="site"]')).toHaveLength(SITES.length);
  });

  test('has no permission for any site, and reads nothing', async () => {
    const permissions = await welcome.evaluate(() => chrome.permissions.getAll());
    expect(permissions.origins ?? []).toEqual([]);
    const mail = await played.chromium.open(INBOX);
    await sleep(1_500);
    expect(await storedKinds(welcome)).toEqual({});
    await mail.close();
  });

  test('loads the sample from there', async () => {
    await welcome.bringToFront();
    await welcome.locator('[data-testid="load-sample"]').click();
    expect(await waitForText(welcome, 'welcome-counts', 60_000)).toMatch(/205/);
    await welcome.locator('[data-testid="remove-sample"]').click();
    await waitUntil('the sample is gone', async () => ((await storedKinds(welcome)).deal ?? 0) === 0);
  });
});
