import type { Page } from 'puppeteer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AnyRecord } from '../../core/records';
import { TICKETS, ticketPage } from '../server/editors/ticket-page';
import { showView } from './panel-page';
import { type PlayedWorkspace, play } from './played-workspace';
import { stored } from './stored';
import { waitUntil } from './wait-until';

const TEXT = 'Hello Jonas,\n\nthe vans leave on Tuesday.';

let played: PlayedWorkspace;
let page: Page;
let panel: Page;

beforeAll(async () => {
  const pages = await Promise.all(Object.values(TICKETS).map(ticketPage));
  played = await play('testing', { pages });
  page = await played.chromium.open('about:blank');
  panel = await played.chromium.openPanel(page);
});
afterAll(() => played?.close());

const lines = () => page.evaluate(() => (window as never as { editorPage: { lines(): string[] } }).editorPage.lines());

test.each(Object.keys(TICKETS) as (keyof typeof TICKETS)[])(
  "beside a ticket in %s: the edited reply goes in at the panel's button, and out again",
  async name => {
    const { host, path } = TICKETS[name];
    await page.goto(`https://${host}${path}`);
    await page.waitForFunction(() => 'editorPage' in window);
    await waitUntil('the ticket is stored', async () =>
      (await stored<AnyRecord>(panel, 'records')).some(
        one => one.kind === 'ticket' && one.keys[0]?.startsWith(name.toLowerCase()),
      ),
    );
    await showView(panel, 'support');
    await panel.waitForSelector('[data-testid="insert"]');
    await panel.locator('[data-testid="edit-reply"]').click();
    await panel.locator('[data-testid="reply-edit"]').fill(TEXT);
    await panel.locator('[data-testid="insert"]').click();
    await panel.waitForSelector('[data-testid="inserted"]');
    expect(await lines()).toEqual([...TEXT.split('\n'), '-- Lena']);
    await panel.locator('[data-testid="undo-insert"]').click();
    await waitUntil('the reply is out', async () => (await lines()).join() === '-- Lena');
  },
);
