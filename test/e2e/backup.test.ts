import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadSample } from './panel-page';
import { INBOX, type PlayedWorkspace, play } from './played-workspace';
import { stored, storedKinds } from './stored';
import { waitUntil } from './wait-until';

const downloads = mkdtempSync(join(tmpdir(), 'sidelight-export-'));
let played: PlayedWorkspace;
let panel: Page;

/** Presses Export and gives the path of the file that arrives under `name`: a second export of the day would replace the first. */
async function exported(name: string): Promise<string> {
  const arrived = () => readdirSync(downloads).filter(one => one.startsWith('sidelight-'));
  await panel.locator('[data-testid="export"]').click();
  await waitUntil('the export is saved', () => arrived().length === 1 && arrived()[0]!.endsWith('.json'));
  renameSync(join(downloads, arrived()[0]!), join(downloads, name));
  return join(downloads, name);
}

/** What the store holds, apart from when it was last written out. */
async function everything(): Promise<unknown> {
  const names = ['records', 'changes', 'decisions', 'settings', 'imports'];
  return Promise.all(names.map(name => stored(panel, name)));
}

beforeAll(async () => {
  played = await play('testing', { downloads });
  const mail = await played.chromium.open(INBOX);
  panel = await played.chromium.openPanel(mail);
  await loadSample(panel);
  await mail.close();
  await panel.locator('[data-testid="settings"]').click();
  await panel.waitForSelector('[data-testid="erase-word"]');
});
afterAll(async () => {
  await played?.close();
  rmSync(downloads, { recursive: true, force: true });
});

describe('export, erase, restore', () => {
  test('what was exported comes back whole after everything was erased', async () => {
    const before = await everything();
    const file = await exported('first.json');
    const again = await exported('second.json');
    const text = readFileSync(file, 'utf8');
    expect(text.length).toBeGreaterThan(100_000);
    const sameAsBefore = (one: string) => one.replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/, '');
    expect(sameAsBefore(readFileSync(again, 'utf8'))).toBe(sameAsBefore(text));

    const word = await panel.evaluate(() => chrome.i18n.getMessage('erase_word'));
    await panel.type('[data-testid="erase-word"]', word);
    await panel.locator('[data-testid="erase"]').click();
    await waitUntil('everything is erased', async () => Object.keys(await storedKinds(panel)).length === 0);
    expect(await stored(panel, 'changes')).toEqual([]);

    const input = (await panel.$('[data-testid="restore"]')) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(file);
    await waitUntil('everything is back', async () => ((await storedKinds(panel)).deal ?? 0) > 0);
    expect(await everything()).toEqual(before);
  });

  test('a file that is no backup changes nothing', async () => {
    const before = await everything();
    const input = (await panel.$('[data-testid="restore"]')) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(join(import.meta.dirname, '..', '..', 'package.json'));
    await panel.waitForSelector('[data-testid="toast"]');
    expect(await everything()).toEqual(before);
  });
});
