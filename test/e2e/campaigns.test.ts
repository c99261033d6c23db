import type { Page } from 'puppeteer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AnyRecord, CampaignMember, Message, Person } from '../../core/records';
import { mailPage } from '../server/gmail/mail-page';
import { threadsOf } from '../server/gmail/mail-thread';
import { GMAIL_HOST, type PlayedPage } from '../server/start-server';
import { loadSample, shownText, showView } from './panel-page';
import { INBOX, type PlayedWorkspace, play } from './played-workspace';
import { stored } from './stored';
import { waitUntil } from './wait-until';

const TEMPLATE = 'playbook:template/outreach/en/last-mail';
const DRAFTS = 5;

const pages: PlayedPage[] = [];
/** What came in besides the sample. */
const arrived: Message[] = [];
let played: PlayedWorkspace;
let mail: Page;
let panel: Page;

beforeAll(async () => {
  played = await play('testing', { pages });
  mail = await played.chromium.open(INBOX);
  panel = await played.chromium.openPanel(mail);
  await loadSample(panel);
});
afterAll(() => played?.close());

/** A press of the button, wherever a toast lies. */
const press = async (testId: string, further = '') => {
  const button = await panel.waitForSelector(`[data-testid="${testId}"]${further}`);
  await button!.evaluate(each => (each as HTMLElement).click());
};
const says = (testId: string, text: RegExp) =>
  waitUntil(`${testId} says ${text}`, async () => text.test((await shownText(panel, testId)) ?? ''));
const sent = () => mail.evaluate(() => (window as never as { sampleMail: { sent: string[] } }).sampleMail.sent);
const members = () => stored<CampaignMember>(panel, 'campaignMembers');
const people = async () =>
  (await stored<AnyRecord>(panel, 'records')).filter((one): one is Person => one.kind === 'person');

/** A mail of this person that the mail page shows; waits until it is stored. */
async function writes(person: Person, text: string): Promise<void> {
  const { messages, account } = played.sample;
  const number = `18999999999999999${String(arrived.length).padStart(2, '0')}`;
  const message: Message = {
    ...messages.find(({ threadKey }) => threadKey.startsWith('gmail:'))!,
    id: `gmail:msg-f:${number}`,
    keys: [`gmail:msg-f:${number}`],
    threadKey: `gmail:thread-f:${number}`,
    subject: 'A short word',
    from: { name: person.name, email: person.emails[0]! },
    to: [{ name: null, email: account }],
    at: new Date(Date.now() + 120_000).toISOString(),
    text,
    snippet: text,
  };
  arrived.push(message);
  pages.unshift({
    host: GMAIL_HOST,
    path: '/mail/u/0/',
    page: mailPage({ ...played.sample, messages: [...messages, ...arrived] }),
  });
  await mail.goto('about:blank');
  await mail.goto(`${INBOX}/${threadsOf([message])[0]!.token}`, { waitUntil: 'load' });
  await waitUntil('the message is stored', async () =>
    (await stored<AnyRecord>(panel, 'records')).some(one => one.kind === 'message' && one.text === text),
  );
}

/** Opens a new mail in the mail product, inserts the draft that is shown, and closes the window again. */
async function insertDraft(): Promise<void> {
  await mail.bringToFront();
  await mail.locator('[data-sample="compose"]').click();
  await mail.waitForSelector('[role=dialog] [contenteditable=true]', { visible: true });
  for (const slot of await panel.$$('[data-testid="slot-input"]')) await slot.type('there');
  await press('insert-mail');
  await panel.waitForSelector('[data-testid="inserted"]');
  const composed = await mail.$eval('[role=dialog] [contenteditable=true]', body => (body as HTMLElement).innerText);
  expect(composed).toContain("I don't want to fill your inbox");
  await mail.locator('[data-sample="close"]').click();
}

test('a segment counts live, and leaves out who asked not to be written to', async () => {
  const [first] = (await people()).filter(({ emails, name }) => emails.length > 0 && name !== null);
  await writes(first!, 'Please take me off your list.');
  await showView(panel, 'process');
  await panel.locator('[data-section="campaigns"]').click();
  await says('suggested-opt-out', /take me off your list/);
  await press('new-campaign');
  await panel.locator('[data-testid="campaign-name"]').fill('Spring');
  await panel.waitForSelector('[data-testid="template"]');
  await panel.select('[data-testid="template"]', TEMPLATE);
  await panel.select('[data-testid="hold-out"]', '30');
  await says('segment-count', /^\d\d people$/);
  await press('show-left');
  await says('left-out', new RegExp(`${first!.name}.*reads like an opt-out`));
  await press('condition-add');
  await says('segment-count', /^0 people|\d+ pe/);
  await press('condition-add');
  for (const remove of (await panel.$$('.condition > .icon')).reverse())
    await remove.evaluate(each => (each as HTMLElement).click());
  await says('segment-count', /^\d\d people$/);
  const split = (await shownText(panel, 'segment-split'))!;
  await press('save-campaign');
  await press('start-campaign');
  await panel.waitForSelector('[data-testid="campaign-work"]');
  const drawn = await members();
  const byId = new Map((await people()).map(each => [each.id, each]));
  expect(drawn.some(({ personId }) => byId.get(personId)?.id === first!.id)).toBe(false);
  const heldOut = drawn.filter(({ arm }) => arm === 'hold-out').length;
  expect(heldOut).toBeGreaterThan(0);
  expect(split).toBe(`${drawn.length - heldOut} to write to, ${heldOut} held out`);
}, 60_000);

test('five drafts are worked through; nobody held out and nobody who opted out meanwhile is offered', async () => {
  const queue = (await members()).filter(({ arm }) => arm === 'write').sort((a, b) => a.place - b.place);
  const byId = new Map((await people()).map(each => [each.id, each]));
  // The third in the list asks to be left alone after the start.
  const leaver = byId.get(queue[2]!.personId)!;
  await writes(leaver, '请不要再给我发邮件。');
  await says('passed-over', /reads like an opt-out/);
  const offered: string[] = [];
  for (let at = 1; at <= DRAFTS; at++) {
    await says('work-progress', new RegExp(`^${at} of \\d+$`));
    await says('mail-to', /@/);
    offered.push((await shownText(panel, 'mail-to'))!);
    await insertDraft();
    await press('member-done');
  }
  await says('work-progress', new RegExp(`^${DRAFTS + 1} of \\d+$`));
  const expected = [...queue.slice(0, 2), ...queue.slice(3, DRAFTS + 1)].map(
    ({ personId }) => byId.get(personId)!.emails[0],
  );
  expect(offered).toEqual(expected);
  const after = await members();
  expect(after.filter(({ state }) => state === 'done')).toHaveLength(DRAFTS);
  expect(after.filter(({ arm, turnAt }) => arm === 'hold-out' && turnAt !== null)).toEqual([]);
  expect(await sent()).toEqual([]);
}, 90_000);

test('an answer is counted, and compared only once its window is over', async () => {
  const [done] = (await members()).filter(({ state }) => state === 'done');
  const writer = (await people()).find(({ id }) => id === done!.personId)!;
  await writes(writer, 'Good that you ask: next week suits us.');
  await says('measure-answer', /1 of 5 so far/);
  await says('verdict-answer', /Nothing to compare yet/);
}, 60_000);
