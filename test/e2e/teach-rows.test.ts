import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Deal } from '../../core/records';
import { MISSED_ROWS_DEALS, MISSED_ROWS_HTML, MISSED_ROWS_URL } from '../sites/taught/missed-rows';
import { openPageOf } from './open-page-of';
import { shownText, waitForText } from './panel-page';
import { type PlayedWorkspace, play } from './played-workspace';
import { screenshot } from './screenshot';
import { stored } from './stored';
import { waitUntil } from './wait-until';

const LIST = MISSED_ROWS_URL;
const DEALS = MISSED_ROWS_DEALS;

let played: PlayedWorkspace;
let list: Page;
let panel: Page;
beforeAll(async () => {
  played = await play('testing');
  list = await openPageOf(played.chromium, MISSED_ROWS_HTML, LIST);
  panel = await played.chromium.openPanel(list);
});
afterAll(() => played?.close());

const deals = async () => (await stored<Deal>(panel, 'records')).filter(({ kind }) => kind === 'deal');
const field = (name: string) => `[data-testid="teach-field"][data-field="${name}"]`;
const picked = (name: string) =>
  panel.$eval(field(name), one => one.querySelector('[data-testid="teach-value"]')?.textContent ?? null);

async function pick(name: string, rowIndex: number, column: number): Promise<void> {
  await panel.locator(`${field(name)} [data-testid="teach-pick"]`).click();
  await waitUntil('the panel says what to click', () =>
    panel.$eval('[data-testid="teach-status"]', status => status.textContent !== ''),
  );
  await list.bringToFront();
  const { x, y } = await list.$eval(`tbody tr:nth-child(${rowIndex}) td:nth-child(${column})`, cell => {
    const range = document.createRange();
    range.selectNodeContents(cell.querySelector('a') ?? cell.firstElementChild ?? cell);
    const box = range.getBoundingClientRect();
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  });
  await list.mouse.move(x, y);
  await list.mouse.click(x, y);
  await waitUntil(`${name} is picked`, async () => (await picked(name)) !== null);
}

describe('a list of a known product in which rows are not recognised', () => {
  test('says so in words, and offers to teach them', async () => {
    expect(await waitForText(panel, 'rows-disagree')).toBe('3 of 6 rows that look like rows were read');
    await panel.waitForSelector('[data-testid="teach-rows"]');
    await screenshot(panel, 'out/teach-rows-360-light.png', { width: 360, height: 800, theme: 'light' });
    await screenshot(panel, 'out/teach-rows-320-dark.png', { width: 320, height: 800, theme: 'dark' });
  });

  test('is read whole after one of the rows was pointed at, under the product’s own keys', async () => {
    await panel.locator('[data-testid="teach-rows"]').click();
    // It says "Loading…" first.
    await waitUntil('the lesson names the product', async () =>
      ((await shownText(panel, 'teach-start')) ?? '').includes('HubSpot'),
    );
    await screenshot(panel, 'out/teach-rows-start.png', { width: 360, height: 800, theme: 'light' });
    await panel.locator('[data-testid="teach-begin"]').click();
    await panel.waitForSelector('[data-testid="teach-lesson"]');
    for (const [name, column] of [
      ['name', 2],
      ['stage', 3],
      ['amount', 4],
      ['closeDate', 5],
    ] as const)
      await pick(name, 5, column);
    expect(await picked('name')).toBe(DEALS[4][1]);
    await panel.locator('[data-testid="teach-save"]').click();
    await waitUntil('six deals are stored', async () => (await deals()).length === DEALS.length);
    const read = (await deals()).map(({ keys, name, stage, closeDate }) => [keys[0], name, stage, closeDate]).sort();
    expect(read).toEqual(
      DEALS.map(([id, name, stage, , close]) => [
        `hubspot:0-3/${id}`,
        name,
        stage,
        new Date(`${close} UTC`).toISOString().slice(0, 10),
      ]).sort(),
    );
    await waitUntil('nothing disagrees any more', async () => (await shownText(panel, 'rows-disagree')) === null);
  });

  test('is read whole on the next visit, by its own reader and by what was taught', async () => {
    await list.goto(`${LIST}?visit=2`, { waitUntil: 'load' });
    await panel.bringToFront();
    await list.bringToFront();
    await waitUntil('the page is read', async () => {
      const text = await panel.evaluate(() => document.body.textContent ?? '');
      return /6 deals/.test(text);
    });
    expect(await shownText(panel, 'rows-disagree')).toBeNull();
    expect(await deals()).toHaveLength(DEALS.length);
  });
});
