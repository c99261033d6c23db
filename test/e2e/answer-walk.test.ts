import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AnyRecord, Decision } from '../../core/records';
import { TICKETS, ticketPage } from '../server/editors/ticket-page';
import { shownText, showView } from './panel-page';
import { type PlayedWorkspace, play } from './played-workspace';
import { screenshot } from './screenshot';
import { stored } from './stored';
import { waitUntil } from './wait-until';

const ORDER = 'A-20418';

describe.each([undefined, 'zh-CN'])('beside messages of customers, with the panel in %s', language => {
  let played: PlayedWorkspace;
  let page: Page;
  let panel: Page;

  beforeAll(async () => {
    const pages = [await ticketPage(TICKETS.Zendesk)];
    played = await play('testing', language ? { language, pages } : { pages });
    page = await played.chromium.open('about:blank');
    panel = await played.chromium.openPanel(page);
  });
  afterAll(() => played?.close());

  const id = (testId: string) => `[data-testid="${testId}"]`;
  /** A toast takes room from the view: it is closed first, as a user would. */
  const click = async (testId: string) => {
    await panel.evaluate(() => document.querySelector<HTMLElement>('[data-testid="toast"] > [aria-label]')?.click());
    await panel.locator(id(testId)).click();
  };
  const shot = (name: string, theme: 'light' | 'dark' = 'light') =>
    screenshot(panel, `out/answer-walk/${language ?? 'en'}-${name}.png`, { width: 360, height: 1200, theme });
  const decisions = async (what: Decision['what']) =>
    (await stored<Decision>(panel, 'decisions')).filter(decision => decision.what === what);
  const settled = () =>
    waitUntil('the answer stands', () => panel.evaluate(() => !document.querySelector('.refreshing')));

  /** Chooses another category and the formal tone, and fills the order number where the message names none. */
  async function prepare(category: string): Promise<void> {
    await showView(panel, 'support');
    await panel.waitForSelector(id('reply'));
    await click('other-category');
    await panel.locator(`.chips > button.chip::-p-text(${category})`).click();
    await waitUntil('the choice is kept', async () => (await decisions('category')).length > 0);
    if ((await panel.$(`${id('tone-formal')}[aria-pressed="true"]`)) === null) await click('tone-formal');
    await panel.waitForSelector(`${id('tone-formal')}[aria-pressed="true"]`);
    await waitUntil('a formal reply about the order is suggested', async () =>
      panel.evaluate(
        () => document.querySelector('[data-testid="reply-source"]')?.textContent?.match(/formal|正式/) !== null,
      ),
    );
    await settled();
    if ((await panel.$(id('slot-input'))) === null) return;
    expect(await panel.$eval(id('insert'), button => (button as HTMLButtonElement).disabled)).toBe(true);
    await shot('gap');
    await panel.locator(id('slot-input')).fill(ORDER);
    await panel.waitForSelector(`${id('insert')}:not(:disabled)`);
  }

  test('a Zendesk ticket: correct the category, choose a tone, fill the slot, insert, undo, see what was learned', async () => {
    const lines = () =>
      page.evaluate(() => (window as never as { editorPage: { lines(): string[] } }).editorPage.lines());
    await page.goto(`https://${TICKETS.Zendesk.host}${TICKETS.Zendesk.path}`);
    await page.waitForFunction(() => 'editorPage' in window);
    await waitUntil('the ticket is stored', async () =>
      (await stored<AnyRecord>(panel, 'records')).some(({ kind }) => kind === 'ticket'),
    );
    const before = await lines();
    await prepare(language ? '退款' : 'Refund');
    await click('insert');
    await panel.waitForSelector(id('inserted'));
    expect((await lines()).join('\n')).not.toContain('{{');
    expect((await lines()).length).toBeGreaterThan(before.length + 3);
    await shot('inserted');
    await click('open-learned');
    await panel.waitForSelector('[data-what="inserted"]');
    await panel.waitForSelector('[data-what="category"]');
    await shot('learned');
    await shot('learned-dark', 'dark');
    await click('back');
    await click('undo-insert');
    await waitUntil('and out of what was learned', async () => (await decisions('inserted')).length === 0);
    await click('open-learned');
    await panel.locator(`[data-what="category"] ${id('unlearn')}`).click();
    await waitUntil('the choice is taken back', async () => (await decisions('category')).length === 0);
    await panel.waitForSelector(id('learned-nothing'));
  });

  test('a Gmail thread: an edited reply shows what was changed, and becomes a template with its slots', async () => {
    await page.goto(played.threadUrl('Charged twice for October'));
    await page.bringToFront();
    await page.locator('#sample-views > :last-child [data-sample="reply"]').click();
    await page.waitForSelector('div.aoI [contenteditable=true]', { visible: true });
    await waitUntil('the thread is stored', async () =>
      (await stored<AnyRecord>(panel, 'records')).some(one => one.kind === 'message' && one.text !== null),
    );
    await prepare(language ? '配送' : 'Delivery');
    await click('edit-reply');
    const text = await panel.$eval(id('reply-edit'), field => (field as HTMLTextAreaElement).value);
    expect(text).toContain('20418');
    await panel.locator(id('reply-edit')).fill(`${text}\nPS: it is on its way.`);
    await click('insert');
    await panel.waitForSelector(id('inserted'));
    const composed = await page.$eval('div.aoI [contenteditable=true]', body => (body as HTMLElement).innerText);
    expect(composed).toContain('PS: it is on its way.');
    expect(await page.evaluate(() => (window as never as { sampleMail: { sent: string[] } }).sampleMail.sent)).toEqual(
      [],
    );
    await panel.locator(`${id('inserted')} ${id('keep-template')}`).click();
    await panel.waitForSelector(id('entry-form'));
    const body = await panel.$eval(id('entry-body'), field => (field as HTMLTextAreaElement).value);
    expect(body).toContain('{{order.number}}');
    expect(body).toContain('{{answer}}');
    expect(body).toContain('PS: it is on its way.');
    await panel.waitForSelector(id('preview-text'));
    await shot('template');
    await panel.locator(id('entry-title')).fill('Delivery with a PS');
    await click('entry-save');
    await waitUntil('the template is stored', async () =>
      (await stored<AnyRecord>(panel, 'records')).some(
        one => one.kind === 'template' && one.title === 'Delivery with a PS',
      ),
    );
    await showView(panel, 'support');
    await click('open-learned');
    await panel.locator(`${id('learned-changes')} summary`).click();
    expect(await panel.$eval(`${id('learned-changes')} ins`, one => one.textContent)).toContain(
      'PS: it is on its way.',
    );
    await shot('changes');
    await panel.locator(`[data-what="edited"] ${id('unlearn')}`).click();
    await waitUntil('it is unlearned', async () => (await decisions('edited')).length === 0);
    await waitUntil('and not listed any more', async () => (await shownText(panel, 'learned-changes')) === null);
  });
});
