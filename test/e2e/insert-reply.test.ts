import type { Page } from 'puppeteer';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { addressOf, REPLY_BOXES, type ReplyBox, replyPages, WRITTEN } from '../server/editors/editor-page';
import { type PlayedWorkspace, play } from './played-workspace';
import { openReplyPage, type ReplyPage } from './reply-box';
import { waitUntil } from './wait-until';

const REPLY =
  'Guten Tag Frau Weiß,\n\n您好，发票已更正 🎉👩‍💻\n<script>alert("x")</script> & <b>kein HTML</b>\n  two  spaces';
const LINES = REPLY.split('\n');

let played: PlayedWorkspace;
let own: Page;
let reply: ReplyPage;

beforeAll(async () => {
  played = await play('testing', { pages: await replyPages() });
  own = await played.chromium.openOwn('/dashboard.html');
});
afterAll(() => played?.close());
afterEach(() => reply?.page.close());

const open = async (url: string) => {
  reply = await openReplyPage(played.chromium.open, own, url);
  return reply;
};
const plainSpaces = (lines: string[]) => lines.map(line => line.replaceAll('\u00a0', ' '));
const known = (Object.keys(REPLY_BOXES) as ReplyBox[]).filter(name => !name.includes('does not know'));
/** The same element in two more pages. */
const alike: ReplyBox[] = ['Freshdesk, an editable element', 'Help Scout, an editable element'];
const isField = (name: ReplyBox) => name.includes('comment');

describe.each(known)('%s', name => {
  test("holds exactly the reply; the user's own undo key takes it out in one step; nothing is sent", async () => {
    const { page, lines, act, sendings, focusStart } = await open(`${addressOf(name)}?empty`);
    // A field is written into only where the user has put the caret.
    if (isField(name)) {
      expect(await act({ type: 'insert-reply', text: REPLY })).toEqual({ done: false, why: 'no-composer' });
      await focusStart();
    }
    expect(await act({ type: 'insert-reply', text: REPLY })).toEqual({ done: true });
    expect(plainSpaces(await lines())).toEqual(LINES);
    await page.keyboard.down('Control');
    await page.keyboard.press('z');
    await page.keyboard.up('Control');
    await waitUntil('the reply is out', async () => (await lines()).join('') === '');
    expect(await sendings()).toEqual([]);
  });
});

describe.each(known.filter(name => !alike.includes(name)))('%s, with a text in it', name => {
  test('a reply stands above everything, on lines of its own; taken out, all is as before', async () => {
    const { lines, act, focusStart } = await open(addressOf(name));
    if (isField(name)) await focusStart();
    expect(await act({ type: 'insert-reply', text: 'Hello\n\nthere' })).toEqual({ done: true });
    expect(await lines()).toEqual(['Hello', '', 'there', ...WRITTEN]);
    expect(await act({ type: 'undo-insert' })).toEqual({ done: true });
    expect(await lines()).toEqual(WRITTEN);
    expect(await act({ type: 'undo-insert' })).toEqual({ done: false, why: 'refused' });
  });

  test('a reply goes where the caret is and replaces nothing; what is typed afterwards stays when it is taken out', async () => {
    const { page, lines, act, focusEnd, leave, sendings } = await open(addressOf(name));
    await focusEnd();
    await page.keyboard.down('Shift');
    for (let i = 0; i < 6; i++) await page.keyboard.press('ArrowLeft');
    await page.keyboard.up('Shift');
    await leave();
    const end = WRITTEN.at(-1)!;
    const above = WRITTEN.slice(0, -1);
    expect(await act({ type: 'insert-reply', text: ', Sales\nSidelight' })).toEqual({ done: true });
    expect(await lines()).toEqual([...above, `${end}, Sales`, 'Sidelight']);
    await focusEnd();
    await page.keyboard.type(' Inc.');
    expect(await lines()).toEqual([...above, `${end}, Sales`, 'Sidelight Inc.']);
    expect(await act({ type: 'undo-insert' })).toEqual({ done: true });
    expect(await lines()).toEqual([...above, `${end} Inc.`]);
    expect(await sendings()).toEqual([]);
  });
});

test('an editor that nobody knows is left alone', async () => {
  const { lines, act } = await open(addressOf('Zendesk, an editor that Sidelight does not know'));
  expect(await act({ type: 'insert-reply', text: 'Hello' })).toEqual({ done: false, why: 'unknown-editor' });
  expect(await lines()).toEqual(WRITTEN);
});
