import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mail, mbox, takeout } from '../imports/mailbox';
import { showView, waitForText } from './panel-page';
import { INBOX, type PlayedWorkspace, play } from './played-workspace';
import { screenshot } from './screenshot';
import { storedKinds } from './stored';

const folder = mkdtempSync(join(tmpdir(), 'sidelight-records-'));
const mails = Array.from({ length: 300 }, (_, n) => ({
  id: `17990000000000${10_000 + n}`,
  text: mail(
    {
      ...takeout(`17990000000000${10_000 + n - (n % 3)}`, n % 3 === 2 ? 'Sent' : 'Inbox,Unread'),
      'Delivered-To': 'me@own.example',
      From: n % 3 === 2 ? 'me@own.example' : `Person ${n} <p${n}@import.example>`,
      To: n % 3 === 2 ? `p${n - 1}@import.example` : 'me@own.example',
      Date: 'Mon, 1 Jun 2026 12:00:00 +0200',
      Subject: `Offer ${n}`,
      'Message-ID': `<m${n}@import.example>`,
    },
    `Hello,\nwhen will the order ${n} arrive?`,
  ),
}));

const LOOK = { width: 400, height: 800, theme: 'light' } as const;
let played: PlayedWorkspace;
let panel: Page;

beforeAll(async () => {
  played = await play('testing');
  const inbox = await played.chromium.open(INBOX.replace('#inbox', '#sent'));
  panel = await played.chromium.openPanel(inbox);
  await showView(panel, 'followups');
});
afterAll(async () => {
  await played?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function choose(name: string, content: string): Promise<void> {
  const path = join(folder, name);
  writeFileSync(path, content);
  const input = (await panel.$('[data-testid="import-file"]')) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(path);
  await panel.waitForSelector('[data-testid="import-start"]');
}

const CARDS = Array.from(
  { length: 20 },
  (_, n) => `BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Card ${n}\r\nEMAIL:card${n}@import.example\r\nEND:VCARD\r\n`,
).join('');

describe('files of whole records through the panel', () => {
  test.each([
    ['a mailbox', 'All mail.mbox', mbox(...mails), { message: 300, person: 200 }],
    ['contact cards', 'contacts.vcf', CARDS, { person: 20 }],
    ['articles', 'help.md', '# Opening hours\n\nNine to five.\n\n# Parking\n\nBehind the house.\n', { article: 2 }],
    [
      'saved replies',
      'macros.csv',
      `Macro name,Comment body\nThanks,"${'Thank you very much for your message. '.repeat(2)}"\n`,
      { template: 1 },
    ],
  ])('%s: previewed, stored, and Undo takes all of it back', async (_, name, content, added) => {
    const before = await storedKinds(panel);
    await choose(name, content);
    await screenshot(panel, `out/import/${name.replace(/\W+/g, '-').toLowerCase()}.png`, LOOK);
    await panel.locator('[data-testid="import-start"]').click();
    await waitForText(panel, 'import-result', 60_000);
    const after = await storedKinds(panel);
    for (const [kind, count] of Object.entries(added)) {
      expect((after[kind as keyof typeof after] ?? 0) - (before[kind as keyof typeof before] ?? 0), kind).toBe(count);
    }
    await panel.locator('[data-testid="import-undo"]').click();
    await waitForText(panel, 'import-undone', 60_000);
    expect(await storedKinds(panel)).toEqual(before);
    await panel.evaluate(() =>
      document.querySelector<HTMLButtonElement>('[data-testid="import"] .actions button')?.click(),
    );
  });
});
