import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { STYLES, workbook } from '../imports/workbook-file';
import { shownText, showView, waitForText } from './panel-page';
import { INBOX, type PlayedWorkspace, play } from './played-workspace';
import { screenshot } from './screenshot';
import { stored, storedKinds } from './stored';
import { waitUntil } from './wait-until';

const folder = mkdtempSync(join(tmpdir(), 'sidelight-workbook-'));
/** Sheets of this size would be unpacked in workers of `blob:` addresses, were they left to the library. */
const deals = Array.from({ length: 3_000 }, (_, n) => [
  `Deal ${n} of a workbook, with a text of some length`,
  1_000 + n / 2,
  { value: 46_098 + (n % 90), style: STYLES.day },
  ['Demo', 'Proposal', 'Won', 'Lost'][n % 4]!,
]);
const FILE = workbook({
  Cover: [['Pipeline of the quarter']],
  Deals: [['Deal name', 'Amount', 'Close date', 'Stage'], ...deals],
  People: [
    ['First name', 'Last name', 'Email'],
    ['Mara', 'Lind', 'mara@workbook.example'],
  ],
});

let played: PlayedWorkspace;
let panel: Page;

beforeAll(async () => {
  played = await play('testing');
  panel = await played.chromium.openPanel(await played.chromium.open(INBOX.replace('#inbox', '#sent')));
  await showView(panel, 'followups');
});
afterAll(async () => {
  await played?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function choose(name: string, content: Uint8Array): Promise<void> {
  writeFileSync(join(folder, name), content);
  const input = (await panel.$('[data-testid="import-file"]')) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(join(folder, name));
}

test('a workbook: the sheet is chosen, every row is stored with its dates, Undo takes all of it back', async () => {
  const before = await storedKinds(panel);
  await choose('pipeline.xlsx', new Uint8Array(await FILE.arrayBuffer()));
  await panel.waitForSelector('[data-testid="sheet"]', { timeout: 60_000 });
  const shownSheet = () => panel.$eval('[data-testid="sheet"]', choice => (choice as HTMLSelectElement).value);
  expect(await shownSheet()).toBe('Deals');
  await screenshot(panel, 'out/import/workbook.png', { width: 360, height: 800, theme: 'light' });

  await panel.select('[data-testid="sheet"]', 'Cover');
  expect(await waitForText(panel, 'import-problem')).toMatch(/no rows/);
  expect(await shownSheet()).toBe('Deals');
  await screenshot(panel, 'out/import/workbook-dark.png', { width: 320, height: 800, theme: 'dark' });
  await panel.select('[data-testid="sheet"]', 'People');
  await waitUntil('the sheet of people is shown', async () => (await shownSheet()) === 'People');
  await panel.select('[data-testid="sheet"]', 'Deals');
  await waitUntil('the sheet of deals is shown', async () => (await shownSheet()) === 'Deals');

  await panel.locator('[data-testid="import-start"]').click();
  await waitForText(panel, 'import-result', 80_000);
  expect((await storedKinds(panel)).deal).toBe(3_000 + (before.deal ?? 0));
  const first = (await stored<{ name?: string; closeDate?: string }>(panel, 'records')).find(({ name }) =>
    name?.startsWith('Deal 0 of'),
  );
  expect(first).toMatchObject({ closeDate: '2026-03-17' });

  await panel.locator('[data-testid="import-undo"]').click();
  await waitForText(panel, 'import-undone', 80_000);
  expect(await storedKinds(panel)).toEqual(before);
}, 240_000);

test('one with a password is refused in words', async () => {
  const bytes = new Uint8Array(2_048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  for (const [at, letter] of [...'EncryptedPackage'].entries()) bytes[1_024 + at * 2] = letter.charCodeAt(0);
  await choose('locked.xlsx', bytes);
  expect(await waitForText(panel, 'import-error')).toMatch(/password/);
  expect(await shownText(panel, 'import-start')).toBeNull();
});
