import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Decision } from '../../core/records';
import { loadSample, showView } from './panel-page';
import { INBOX, type PlayedWorkspace, play } from './played-workspace';
import { stored } from './stored';
import { waitUntil } from './wait-until';

let played: PlayedWorkspace;
let panel: Page;
let second: Page;

const names = (page: Page) =>
  page.$$eval('[data-testid="follow-up"] [data-testid="person"]', all => all.map(one => one.textContent?.trim() ?? ''));

/** Unfolds the follow-up at `index` and presses Done. */
async function finish(page: Page, index: number): Promise<string> {
  const row = (await page.$$('[data-testid="follow-up"]'))[index]!;
  const name = await row.$eval('[data-testid="person"]', one => one.textContent?.trim() ?? '');
  // In the panel the actions unfold in the row; at full width they stand beside the list.
  await row.$eval('button.plain', button => {
    if (button.getAttribute('aria-expanded') !== 'true') (button as HTMLButtonElement).click();
  });
  const beside = await page.$('[data-testid="follow-up-detail"]');
  if (beside) {
    await page.waitForFunction(
      who => document.querySelector('[data-testid="follow-up-detail"] .title')?.textContent === who,
      {},
      name,
    );
  }
  const actions = await (beside ? page : row).waitForSelector(
    beside ? '[data-testid="follow-up-detail"] .actions' : '.actions',
  );
  await actions!.$$eval(
    'button',
    (buttons, word) => buttons.find(one => one.textContent?.trim() === word)?.click(),
    await page.evaluate(() => chrome.i18n.getMessage('action_done')),
  );
  return name;
}

beforeAll(async () => {
  played = await play('testing');
  const mail = await played.chromium.open(INBOX);
  panel = await played.chromium.openPanel(mail);
  await loadSample(panel);
  second = await played.chromium.openOwn('/dashboard.html');
  await showView(second, 'followups');
  await second.waitForSelector('[data-testid="follow-up"]');
});
afterAll(() => played?.close());

describe('two panels at once', () => {
  test('a decision made in one shows in the other', async () => {
    const name = await finish(panel, 0);
    await waitUntil(
      `${name} leaves both lists`,
      async () => !(await names(second)).includes(name) && !(await names(panel)).includes(name),
    );
  });

  test('decisions made at the same moment are both kept', async () => {
    const before = (await stored<Decision>(panel, 'decisions')).length;
    const done = await Promise.all([finish(panel, 0), finish(second, 1)]);
    expect(done[0]).not.toBe(done[1]);
    await waitUntil('both decisions are stored', async () => (await stored(panel, 'decisions')).length === before + 2);
    await waitUntil(
      'both lists agree',
      async () => JSON.stringify(await names(panel)) === JSON.stringify(await names(second)),
    );
    for (const name of done) expect(await names(panel)).not.toContain(name);
  });
});
