import type { Page } from 'puppeteer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Enrolment, Message, ReplyDraft } from '../../core/records';
import { mailPage } from '../server/gmail/mail-page';
import { GMAIL_HOST, type PlayedPage } from '../server/start-server';
import { loadSample, shownText, showView } from './panel-page';
import { type PlayedWorkspace, play } from './played-workspace';
import { stored } from './stored';
import { waitUntil } from './wait-until';

const SUBJECT = 'Re: Proposal for the rollout';
const dense = (text: string) => text.replace(/\s+/g, '');

const pages: PlayedPage[] = [];
let played: PlayedWorkspace;
let mail: Page;
let panel: Page;
let answered: Message;

beforeAll(async () => {
  played = await play('testing', { pages });
  const { messages, account } = played.sample;
  answered = messages.findLast(({ subject, from }) => subject === SUBJECT && from?.email !== account)!;
  mail = await played.chromium.open(played.threadUrl(SUBJECT));
  panel = await played.chromium.openPanel(mail);
  await loadSample(panel);
});
afterAll(() => played?.close());

/** A press of the button, wherever a toast lies. */
const click = async (testId: string, further = '') => {
  const button = await panel.waitForSelector(`[data-testid="${testId}"]${further}`);
  await button!.evaluate(each => (each as HTMLElement).click());
};
const says = (testId: string, text: RegExp) =>
  waitUntil(`${testId} says ${text}`, async () => text.test((await shownText(panel, testId)) ?? ''));
const sent = () => mail.evaluate(() => (window as never as { sampleMail: { sent: string[] } }).sampleMail.sent);

test('a ready sequence is taken over, and a person put into it is due at once', async () => {
  await showView(panel, 'process');
  await panel.locator('[data-section="sequences"]').click();
  await click('use-new-lead');
  await click('save-sequence');
  await click('add-person');
  await panel.locator('[data-testid="pick-person"]').fill(answered.from!.name!);
  await click('picks', ' button');
  await says('due-steps', /Step 1 of 4/);
});

test('what the user typed into its draft outlives the panel', async () => {
  await click('due-step', ' button');
  await click('edit-mail');
  const typed = 'Own words, one evening long.';
  await panel.locator('[data-testid="reply-edit"]').fill(typed);
  await waitUntil('the draft is kept', async () =>
    (await stored<ReplyDraft>(panel, 'drafts')).some(({ edited }) => edited === typed),
  );
  await panel.reload();
  await showView(panel, 'process');
  await panel.locator('[data-section="sequences"]').click();
  await click('due-step', ' button');
  await panel.waitForSelector('[data-testid="reply-edit"]');
  expect(await panel.$eval('[data-testid="reply-edit"]', field => (field as HTMLTextAreaElement).value)).toBe(typed);
  await click('edit-mail');
  await waitUntil('the draft is given up', async () => (await stored<ReplyDraft>(panel, 'drafts')).length === 0);
});

test('its draft goes into the open composer, and is sent by the user alone', async () => {
  await mail.bringToFront();
  await mail.locator('#sample-views > :last-child [data-sample="reply"]').click();
  await mail.waitForSelector('div.aoI [contenteditable=true]', { visible: true });
  await says('mail-to', new RegExp(answered.from!.email!));
  const drafted = await panel.$eval('[data-testid="reply-text"]', text => (text as HTMLElement).innerText);
  await click('insert-mail');
  await panel.waitForSelector('[data-testid="inserted"]');
  const composed = await mail.$eval('div.aoI [contenteditable=true]', body => (body as HTMLElement).innerText);
  expect(dense(composed)).toBe(dense(drafted));
  expect(await sent()).toEqual([]);
  await click('step-done');
  await click('show-people');
  await says('standing', /Step 2 of 4 is due/);
  const [{ events }] = (await stored<Enrolment>(panel, 'enrolments')) as [Enrolment];
  expect(events.map(({ what }) => what)).toEqual(['inserted', 'done']);
});

test('a step is waited for in working time, paused, taken up again, and the pause is taken back', async () => {
  await click('enrolled', ' .button');
  await says('standing', /Paused before step 2 of 4/);
  await click('undo');
  await says('standing', /Step 2 of 4 is due/);
});

test('an answer that the mail page shows stops it', async () => {
  const at = new Date(Date.now() + 120_000).toISOString();
  const reply = {
    ...answered,
    id: 'gmail:msg-f:1899999999999999999',
    at,
    text: 'Thursday suits me.',
    snippet: 'Thursday',
  };
  const sample = { ...played.sample, messages: [...played.sample.messages, { ...reply, keys: [reply.id] }] };
  pages.push({ host: GMAIL_HOST, path: '/mail/u/0/', page: mailPage(sample) });
  await mail.reload({ waitUntil: 'load' });
  await says('standing', /Answered/);
  expect(await shownText(panel, 'due-steps')).toBeNull();
  expect(await shownText(panel, 'sequence-counts')).toMatch(/1 by an answer/);
});
