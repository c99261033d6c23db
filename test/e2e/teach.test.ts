import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Deal } from '../../core/records';
import { TABLE_DEALS } from '../server/crm/deal-table';
import { CRM_HOST } from '../server/start-server';
import { type GrantedBuild, grantedBuild } from './granted-build';
import { shownText, showView, waitForText } from './panel-page';
import { type PlayedWorkspace, play } from './played-workspace';
import { screenshot } from './screenshot';
import { stored } from './stored';
import { waitUntil } from './wait-until';

const LIST = `https://${CRM_HOST}/deals`;
const folder = mkdtempSync(join(tmpdir(), 'sidelight-taught-'));
let build: GrantedBuild;
let played: PlayedWorkspace;
let crm: Page;
let panel: Page;

beforeAll(async () => {
  build = grantedBuild([`https://${CRM_HOST}/*`]);
  played = await play('testing', { extension: build.folder, downloads: folder });
  crm = await played.chromium.open(LIST);
  panel = await played.chromium.openPanel(crm);
});
afterAll(async () => {
  await played?.close();
  build?.remove();
  rmSync(folder, { recursive: true, force: true });
});

const deals = async () => (await stored<Deal>(panel, 'records')).filter(record => record.kind === 'deal');
const field = (name: string) => `[data-testid="teach-field"][data-field="${name}"]`;
const pickedValue = (name: string) =>
  panel.$eval(field(name), row => row.querySelector('[data-testid="teach-value"]')?.textContent ?? null);
const isPointing = () => panel.$eval('[data-testid="teach-status"]', status => status.textContent !== '');

async function startPicking(name: string): Promise<void> {
  await panel.locator(`${field(name)} [data-testid="teach-pick"]`).click();
  await waitUntil('the panel says what to click', isPointing);
}

/** The middle of a cell of the list. */
async function cellAt(row: number, column: number): Promise<{ x: number; y: number }> {
  const box = await crm.$eval(`tbody tr:nth-child(${row}) td:nth-child(${column})`, cell => {
    const inner = cell.querySelector('a') ?? cell;
    const range = document.createRange();
    range.selectNodeContents(inner);
    const { x, y, width, height } = range.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  });
  return box;
}

describe('beside a page that Sidelight does not know', () => {
  test('teaching is offered, and begins at a click', async () => {
    await showView(panel, 'now');
    await panel.locator('[data-testid="teach-open"]').click();
    await panel.locator('[data-testid="teach-begin"]').click();
    await panel.waitForSelector('[data-testid="teach-lesson"]');
    expect(await panel.$eval('[data-testid="teach-save"]', button => (button as HTMLButtonElement).disabled)).toBe(
      true,
    );
  });

  test('Esc gives up pointing, on the page and in the panel', async () => {
    for (const where of [crm, panel]) {
      await startPicking('name');
      await where.bringToFront();
      await where.keyboard.press('Escape');
      await waitUntil('nobody points any more', async () => !(await isPointing()));
      expect(await pickedValue('name')).toBeNull();
      expect(await panel.$('[data-testid="teach-lesson"]')).not.toBeNull();
    }
  });

  test('three clicks on the page show the values and what they mean, and the page notices none of them', async () => {
    const before = await crm.content();
    for (const [name, column] of [
      ['name', 1],
      ['amount', 2],
      ['stage', 3],
    ] as const) {
      await startPicking(name);
      await crm.bringToFront();
      const { x, y } = await cellAt(2, column);
      await crm.mouse.move(x, y);
      await crm.mouse.click(x, y);
      await waitUntil(`${name} is picked`, async () => (await pickedValue(name)) !== null);
    }
    expect(await pickedValue('name')).toBe(TABLE_DEALS[1]!.name);
    expect(await pickedValue('amount')).toBe('13.401,00 € → €13,401');
    expect(await pickedValue('stage')).toBe(TABLE_DEALS[1]!.stage);
    expect(await crm.evaluate(() => (window as never as { sampleClicks: number }).sampleClicks)).toBe(0);
    expect(crm.url()).toBe(LIST);
    expect(await crm.content()).toBe(before);
  });

  test('a field can be picked with the keys alone', async () => {
    await startPicking('closeDate');
    await panel.bringToFront();
    for (let step = 0; step < 60; step++) {
      const before = await shownText(panel, 'teach-status');
      if (before?.includes(TABLE_DEALS[1]!.close)) break;
      await panel.keyboard.press('ArrowDown');
      await waitUntil('the next text is shown', async () => (await shownText(panel, 'teach-status')) !== before);
    }
    await panel.keyboard.press('Enter');
    await waitUntil('the date is picked', async () => (await pickedValue('closeDate')) !== null);
    expect(await pickedValue('closeDate')).toContain(TABLE_DEALS[1]!.close);
    await screenshot(panel, 'out/teach-360-light.png', { width: 360, height: 800, theme: 'light' });
    await screenshot(panel, 'out/teach-320-dark.png', { width: 320, height: 800, theme: 'dark' });
  });

  test('every row of the list is read and stored', async () => {
    expect(await shownText(panel, 'teach-save')).toContain('24');
    await panel.locator('[data-testid="teach-save"]').click();
    await waitUntil('24 deals are stored', async () => (await deals()).length === TABLE_DEALS.length);
    const read = (await deals()).map(({ name, amount, stage, closeDate }) => ({ name, amount, stage, closeDate }));
    const expected = TABLE_DEALS.map(({ name, amount, stage, close }) => ({
      name,
      amount: { minor: Number(amount.replace(/\D/g, '')), currency: 'EUR' },
      stage,
      closeDate: `2027-03-${close.split('.')[0]!.padStart(2, '0')}`,
    }));
    const byName = (a: { name: string | null }, b: { name: string | null }) => (a.name! < b.name! ? -1 : 1);
    expect(read.sort(byName)).toEqual(expected.sort(byName));
    expect((await deals())[0]!.provenance.amount).toMatchObject({ from: 'page', site: `taught:${CRM_HOST}` });
  });
});

describe('on a later visit', () => {
  test('the redesigned list is read by itself, every value right and no record twice', async () => {
    await crm.bringToFront();
    await crm.goto(`${LIST}?layout=new`);
    await showView(panel, 'now');
    await waitUntil('18 rows are read', async () => (await shownText(panel, 'coverage'))?.includes('18') ?? false);
    const after = await deals();
    expect(after).toHaveLength(TABLE_DEALS.length);
    for (const deal of after) {
      const shown = TABLE_DEALS.find(({ name }) => name === deal.name)!;
      expect(deal.stage).toBe(shown.stage);
      expect(deal.amount).toEqual({ minor: Number(shown.amount.replace(/\D/g, '')), currency: 'EUR' });
    }
    expect(await panel.$('[data-testid="teach-offer"]')).toBeNull();
  });

  test('what was taught is saved as a file without any value of the page, and comes back from it', async () => {
    await panel.locator('[data-testid="settings"]').click();
    await panel.locator('[data-testid="taught-export"]').click();
    const file = () => readdirSync(folder).find(name => name.endsWith('.json'));
    await waitUntil('the file is saved', async () => file() !== undefined);
    const path = join(folder, file()!);
    const text = readFileSync(path, 'utf8');
    for (const { name } of TABLE_DEALS) expect(text).not.toContain(name);
    await panel.locator('[data-testid="taught-remove"]').click();
    await waitUntil('it is gone', async () => (await panel.$('[data-testid="taught"]')) === null);
    const input = (await panel.$('[data-testid="taught-file"]')) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(path);
    expect(await waitForText(panel, 'taught')).toContain(CRM_HOST);
    await panel.keyboard.press('Escape');
  });

  test('what was taught is listed under Settings, can be renamed, and given up', async () => {
    await panel.locator('[data-testid="settings"]').click();
    expect(await waitForText(panel, 'taught')).toContain(CRM_HOST);
    await panel.locator('[data-testid="taught-edit"]').click();
    await panel.locator('[data-testid="taught-name"]').fill('My deals');
    await panel.locator('form[data-testid="taught"] button[type="submit"]').click();
    await waitUntil(
      'the new name is kept',
      async () => (await shownText(panel, 'taught'))?.includes('My deals') ?? false,
    );
    await panel.locator('[data-testid="taught-remove"]').click();
    await waitUntil('it is gone', async () => (await panel.$('[data-testid="taught"]')) === null);
    const background = await played.chromium.worker();
    await waitUntil('its script is registered no more', () =>
      background.evaluate(async () =>
        (await chrome.scripting.getRegisteredContentScripts()).every(({ id }) => !id.startsWith('taught:')),
      ),
    );
    expect(await deals()).toHaveLength(TABLE_DEALS.length);
  });
});
