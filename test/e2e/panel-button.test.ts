import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { INBOX, type PlayedWorkspace, play } from './played-workspace';
import { waitUntil } from './wait-until';

let played: PlayedWorkspace;
let page: Page;

beforeAll(async () => {
  played = await play('production');
  page = await played.chromium.open(INBOX);
});
afterAll(() => played?.close());

const panels = () => played.chromium.browser.targets().filter(target => target.url().endsWith('/sidepanel.html'));
const click = async (where: Page) => {
  await where.bringToFront();
  await where.triggerExtensionAction((await played.chromium.browser.extensions()).get(played.chromium.extensionId)!);
};

describe('the button of the extension', () => {
  test('opens the panel, closes it at the second click, and opens it at the third', async () => {
    for (let round = 0; round < 3; round++) {
      const panel = await played.chromium.openPanel(page);
      await panel.waitForSelector('[data-view]');
      await click(page);
      await waitUntil('the panel is closed', async () => panels().length === 0);
    }
  });

  test('closes the panel of its own window alone', async () => {
    const first = await played.chromium.openPanel(page);
    await first.waitForSelector('[data-view]');
    const background = await played.chromium.worker();
    const url = INBOX.replace('#inbox', '#sent');
    await background.evaluate(address => void chrome.windows.create({ url: address }), url);
    const target = await played.chromium.browser.waitForTarget(one => one.url().startsWith(url));
    const other = (await target.page())!;
    const second = await played.chromium.openPanel(other);
    await second.waitForSelector('[data-view]');
    expect(panels()).toHaveLength(2);
    await click(other);
    await waitUntil('one panel is closed', async () => panels().length === 1);
    expect(first.isClosed()).toBe(false);
  });
});
