import { JSDOM } from 'jsdom';
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AnyRecord } from '../../core/records';
import { mailPage } from '../server/gmail/mail-page';
import { loadSample, shownText, showView, waitForText } from './panel-page';
import { INBOX, type PlayedWorkspace, play } from './played-workspace';
import { stored } from './stored';
import { waitUntil } from './wait-until';

const ROLLOUT = 'Re: Proposal for the rollout';

interface SampleMail {
  sent: string[];
  drafts: Record<string, string>;
}
const mailState = (mail: Page) => mail.evaluate(() => (window as never as { sampleMail: SampleMail }).sampleMail);
const composed = (mail: Page) =>
  mail.$eval('div.aoI [contenteditable=true]', body => (body as HTMLElement).innerText.trim());
const dense = (text: string) => text.replace(/\s+/g, '');

let played: PlayedWorkspace;
let mail: Page;
let panel: Page;

beforeAll(async () => {
  played = await play('testing');
  mail = await played.chromium.open(INBOX);
  panel = await played.chromium.openPanel(mail);
});
afterAll(() => played?.close());

describe('beside a mail thread', () => {
  test('what the page shows is stored with its provenance, without any sample', async () => {
    await mail.goto(played.threadUrl(ROLLOUT));
    const messages = async () => (await stored<AnyRecord>(panel, 'records')).filter(one => one.kind === 'message');
    await waitUntil('the thread is stored', async () =>
      (await messages()).some(one => one.kind === 'message' && one.text !== null),
    );
    const open = (await messages()).find(one => one.kind === 'message' && one.text !== null)!;
    expect(open.provenance.text).toMatchObject({ from: 'page', site: 'gmail' });
    await showView(panel, 'now');
    const sender = played.sample.messages.find(
      one => one.subject === ROLLOUT && one.from?.email !== played.sample.account,
    );
    expect(await waitForText(panel, 'person-card')).toContain(sender?.from?.name);
    expect(await waitForText(panel, 'coverage')).not.toBe('');
  });

  test('the sample fills every view', async () => {
    await loadSample(panel);
    expect(await panel.$$('[data-testid="follow-up"]')).not.toHaveLength(0);
    await showView(panel, 'pipeline');
    expect(await waitForText(panel, 'forecast-median')).toMatch(/\d/);
    expect(await waitForText(panel, 'forecast-band')).toMatch(/\d.*\d/);
    expect(await waitForText(panel, 'win-rate')).toMatch(/\d/);
    await showView(panel, 'reports');
    expect(await waitForText(panel, 'spread')).toMatch(/\d/);
  });

  test('Insert without an open composer says so and changes nothing', async () => {
    await mail.bringToFront();
    await mail.goto(played.threadUrl('Charged twice for October'));
    await showView(panel, 'support');
    await waitForText(panel, 'reply-text');
    await panel.locator('[data-testid="insert"]').click();
    await panel.waitForSelector('[data-testid="not-inserted"]');
    expect((await mailState(mail)).sent).toEqual([]);
  });

  test('beside an editor that nobody knows, Insert puts the reply onto the clipboard and says so', async () => {
    await mail.evaluate(() => {
      const editor = document.createElement('div');
      editor.contentEditable = 'true';
      editor.id = 'some-new-editor';
      document.body.append(editor);
    });
    const suggestion = await panel.$eval('[data-testid="reply-text"]', text => (text as HTMLElement).innerText);
    await panel.locator('[data-testid="insert"]').click();
    await waitUntil('the panel says so', async () =>
      ((await shownText(panel, 'not-inserted')) ?? '').startsWith(
        'Sidelight does not know the reply box of this page. The text is on the clipboard',
      ),
    );
    await mail.bringToFront();
    await mail.focus('#some-new-editor');
    await mail.keyboard.down('Control');
    await mail.keyboard.press('v');
    await mail.keyboard.up('Control');
    const pasted = await mail.$eval('#some-new-editor', editor => (editor as HTMLElement).innerText);
    expect(dense(pasted)).toBe(dense(suggestion));
    await mail.$eval('#some-new-editor', editor => editor.remove());
  });

  test('what was written into a reply is there again after the panel was closed', async () => {
    await panel.locator('[data-testid="edit-reply"]').click();
    await panel.locator('[data-testid="reply-edit"]').fill('Dear Mara, half a reply');
    await waitUntil('the draft is on the disk', async () => (await stored(panel, 'drafts')).length === 1);
    await panel.reload({ waitUntil: 'load' });
    await showView(panel, 'support');
    await panel.waitForSelector('[data-testid="reply-edit"]');
    const written = await panel.$eval('[data-testid="reply-edit"]', field => (field as HTMLTextAreaElement).value);
    expect(written).toBe('Dear Mara, half a reply');
    await panel.locator('[data-testid="edit-reply"]').click();
    await waitUntil('a draft that was given up is erased', async () => (await stored(panel, 'drafts')).length === 0);
  });

  test('a suggested reply is inserted into the open composer, saved as a draft, and never sent', async () => {
    await mail.bringToFront();
    await mail.locator('#sample-views > :last-child [data-sample="reply"]').click();
    await mail.waitForSelector('div.aoI [contenteditable=true]', { visible: true });
    const suggestion = await panel.$eval('[data-testid="reply-text"]', text => (text as HTMLElement).innerText);
    await panel.locator('[data-testid="insert"]').click();
    await panel.waitForSelector('[data-testid="inserted"]');
    expect(dense(await composed(mail))).toBe(dense(suggestion));
    await waitUntil('the mail product saves its draft', async () =>
      Object.values((await mailState(mail)).drafts).some(draft => dense(draft) === dense(suggestion)),
    );
    expect((await mailState(mail)).sent).toEqual([]);
    expect(await shownText(panel, 'reply-source')).not.toBeNull();
  });

  test('Undo takes the inserted text out again', async () => {
    await panel.locator('[data-testid="undo-insert"]').click();
    await waitUntil('the composer is empty', async () => (await composed(mail)) === '');
    expect((await mailState(mail)).sent).toEqual([]);
  });

  test('nothing of ours is drawn into the page', async () => {
    const served = new JSDOM(mailPage(played.sample)).window.document;
    expect(await mail.evaluate(() => document.body.children.length)).toBe(served.body.children.length);
    expect(await mail.evaluate(() => document.head.children.length)).toBe(served.head.children.length);
    expect(await mail.content()).not.toContain('chrome-extension://');
    expect(await mail.evaluate(() => Object.keys(window).filter(name => /sidelight|wxt|browser/i.test(name)))).toEqual(
      [],
    );
  });
});
