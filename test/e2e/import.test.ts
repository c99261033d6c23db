import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { shownText, showView, waitForText } from './panel-page';
import { INBOX, type PlayedWorkspace, play } from './played-workspace';
import { storedKinds } from './stored';
import { waitUntil } from './wait-until';

const folder = mkdtempSync(join(tmpdir(), 'sidelight-import-'));
const HEADER = 'Opportunity ID,Opportunity Name,Account Name,Stage,Amount,Close Date,Created Date,Opportunity Owner';
const rows = Array.from({ length: 400 }, (_, index) => {
  const stage = ['Qualification', 'Proposal', 'Closed Won', 'Closed Lost'][index % 4];
  const month = String((index % 12) + 1).padStart(2, '0');
  return `006Hr0000001${String(index).padStart(3, '0')},"Deal ${index}",Company ${index % 40},${stage},${1_000 + index * 10}.00,2026-${month}-17,2026-01-05,Lena Hart`;
});

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

let played: PlayedWorkspace;
let panel: Page;

async function choose(path: string): Promise<void> {
  const input = (await panel.$('[data-testid="import-file"]')) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(path);
}

beforeAll(async () => {
  played = await play('testing', { downloads: folder });
  const mail = await played.chromium.open(INBOX.replace('#inbox', '#sent'));
  panel = await played.chromium.openPanel(mail);
  await showView(panel, 'followups');
});
afterAll(async () => {
  await played?.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('a CSV file through the panel', () => {
  test('every good row is stored, broken ones are named, and Undo takes all of it back', async () => {
    const before = await storedKinds(panel);
    const broken = ['too,few', '006Hr0000001998,Deal,with,far,too,many,cells,in,its,row'];
    const quoted =
      '006Hr0000001999,"Deal with\na line break",Company 1,Proposal,5000.00,2026-09-17,2026-01-05,Lena Hart';
    await choose(file('report.csv', [HEADER, ...rows, ...broken, quoted].join('\r\n')));
    await panel.locator('[data-testid="import-start"]').click();
    await waitForText(panel, 'import-result', 60_000);
    expect((await storedKinds(panel)).deal).toBe(401 + (before.deal ?? 0));
    expect(await waitForText(panel, 'skipped')).toMatch(/2/);
    await panel.evaluate(() => {
      const skipped = document.querySelector('[data-testid="skipped"]')?.closest('details');
      skipped?.setAttribute('open', '');
      skipped?.querySelector<HTMLElement>('[data-testid="save-csv"]')?.click();
    });
    const saved = join(folder, 'report.csv-rows-not-taken.csv');
    await waitUntil('the rows that were not taken are saved', async () => existsSync(saved));
    const [, ...lines] = readFileSync(saved, 'utf8').trimEnd().split('\r\n');
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatch(/^402,[^,]+,.*too.*few/);

    await showView(panel, 'pipeline');
    expect(await waitForText(panel, 'forecast-median')).toMatch(/\d/);

    await panel.locator('[data-testid="import-undo"]').click();
    await waitForText(panel, 'import-undone', 60_000);
    expect(await storedKinds(panel)).toEqual(before);
  });

  test.each([
    ['an empty file', 'empty.csv', ''],
    [
      'a picture named .csv',
      'picture.csv',
      Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72]),
    ],
    ['a header without rows', 'header.csv', HEADER],
  ])('%s gives a clear message and changes nothing', async (_, name, content) => {
    const before = await storedKinds(panel);
    await choose(file(name, content));
    const message = await waitForText(panel, 'import-error');
    expect(message.length).toBeGreaterThan(20);
    expect(message).not.toMatch(/undefined|\[object|Error:/);
    expect(await storedKinds(panel)).toEqual(before);
    await panel.evaluate(() =>
      document.querySelector<HTMLButtonElement>('[data-testid="import"] .actions button')?.click(),
    );
  });

  test('a file without the columns that are needed cannot be started', async () => {
    await choose(file('colours.csv', 'colour,shape\nred,round\nblue,square\n'));
    await panel.waitForSelector('[data-testid="import-start"], [data-testid="import-error"]');
    const start = await panel.$('[data-testid="import-start"]');
    if (start) expect(await start.evaluate(button => (button as HTMLButtonElement).disabled)).toBe(true);
    else expect(await shownText(panel, 'import-error')).not.toBe('');
  });
});
