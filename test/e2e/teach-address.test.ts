import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CRM_HOST } from '../server/start-server';
import { shownText, showView } from './panel-page';
import { INBOX, type PlayedWorkspace, play } from './played-workspace';
import { waitUntil } from './wait-until';

const LIST = `https://${CRM_HOST}/deals`;
let played: PlayedWorkspace;
let crm: Page;
let panel: Page;

beforeAll(async () => {
  played = await play('production');
  crm = await played.chromium.open(LIST);
  panel = await played.chromium.openPanel(crm);
  await showView(panel, 'now');
});
afterAll(() => played?.close());

const start = async () => (await shownText(panel, 'teach-start')) ?? '';
const clickButton = async () => {
  const extension = (await played.chromium.browser.extensions()).get(played.chromium.extensionId)!;
  await crm.bringToFront();
  await crm.triggerExtensionAction(extension);
};

describe('without any permission', () => {
  test('the click that opened the panel names the page: the user pastes nothing', async () => {
    await panel.locator('[data-testid="teach-open"]').click();
    await waitUntil('the host is shown', async () => (await start()).includes(CRM_HOST));
    expect(await panel.$('[data-testid="teach-address"]')).toBeNull();
  });

  test('a click is good for this host only: on another one a further click is asked for', async () => {
    await crm.goto(INBOX);
    await panel.waitForSelector('[data-testid="teach-address"]');
    await crm.goto(LIST);
    expect(await start()).toContain('icon in the toolbar');
    await clickButton();
    await waitUntil('the host is shown again', async () => (await start()).includes(CRM_HOST));
    expect(await panel.$('[data-testid="teach-address"]')).toBeNull();
  });

  test('nothing is put into the page and no script is registered', async () => {
    const background = await played.chromium.worker();
    expect(await background.evaluate(() => chrome.scripting.getRegisteredContentScripts())).toEqual([]);
    expect(await background.evaluate(async () => (await chrome.permissions.getAll()).origins ?? [])).toEqual([]);
  });
});
