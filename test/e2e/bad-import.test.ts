import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { shownText, showView, type View, waitForText } from './panel-page';
import { INBOX, type PlayedWorkspace, play } from './played-workspace';
import { waitUntil } from './wait-until';

const folder = mkdtempSync(join(tmpdir(), 'sidelight-bad-import-'));
const downloads = mkdtempSync(join(tmpdir(), 'sidelight-reports-'));
const HEADER = 'Opportunity ID,Opportunity Name,Account Name,Stage,Amount,Close Date,Created Date,Opportunity Owner';
const VIEWS: View[] = ['now', 'followups', 'pipeline', 'support', 'reports', 'process'];

/** Everything of the list of bad input in one file: amounts, dates and currencies that cannot be, twins, a category a row. */
const ROWS = Array.from({ length: 240 }, (_, at) => {
  const amount = ['0', '-500.00', '1000000000000000.00', '', 'EUR 900.00', 'USD 900.00', '1200.00'][at % 7];
  const [close, created] = [
    ['2026-03-17', '2026-01-05'],
    ['2025-01-01', '2026-01-05'],
    ['2150-12-31', '2026-01-05'],
    ['1960-01-01', '1955-01-05'],
    ['', ''],
  ][at % 5] as [string, string];
  const stage = ['Closed Won', 'Closed Lost', `Stage ${at}`][at % 3];
  const name = at % 11 === 0 ? 'Twin' : `Deal ${at}`;
  return `006Hr0000002${String(at).padStart(3, '0')},${name},Company ${at},${stage},${amount},${close},${created},Owner ${at}`;
});

let played: PlayedWorkspace;
let panel: Page;
const problems: string[] = [];

beforeAll(async () => {
  played = await play('testing', { downloads });
  panel = await played.chromium.openPanel(await played.chromium.open(INBOX.replace('#inbox', '#sent')));
  panel.on('pageerror', error => problems.push(String(error)));
  await showView(panel, 'followups');
  const path = join(folder, 'bad.csv');
  writeFileSync(path, [HEADER, ...ROWS].join('\r\n'));
  const input = (await panel.$('[data-testid="import-file"]')) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(path);
  await panel.locator('[data-testid="import-start"]').click();
  await waitForText(panel, 'import-result', 60_000);
});
afterAll(async () => {
  await played?.close();
  for (const made of [folder, downloads]) rmSync(made, { recursive: true, force: true });
});

test('an import of impossible values leaves every view whole and without nonsense', async () => {
  for (const view of VIEWS) {
    await showView(panel, view);
    expect(await shownText(panel, 'broken'), view).toBeNull();
    expect(await shownText(panel, 'error'), view).toBeNull();
    const text = await panel.evaluate(() => document.body.innerText);
    expect(text, view).not.toMatch(/NaN|Infinity|∞|undefined|\[object/);
  }
  await showView(panel, 'reports');
  expect(await shownText(panel, 'left-out')).toMatch(/closed after today.*closed before they began/);
  expect(problems).toEqual([]);
});

test('chart and table of the months are saved from a click, as a drawing and as numbers', async () => {
  await showView(panel, 'reports');
  await panel.evaluate(() => {
    const months = document.querySelector('[data-testid="revenue"]');
    months?.querySelector('details')?.setAttribute('open', '');
    months?.querySelector<HTMLElement>('[data-testid="save-svg"]')?.click();
    months?.querySelector<HTMLElement>('[data-testid="save-csv"]')?.click();
  });
  const names = ['revenue-by-month.csv', 'revenue-by-month.svg'];
  await waitUntil('both files are saved', async () => names.every(name => readdirSync(downloads).includes(name)));
  const [csv, svg] = names.map(name => readFileSync(join(downloads, name), 'utf8')) as [string, string];
  expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
  const [header, ...rows] = csv.trimEnd().split('\r\n');
  expect(header?.split(',')).toHaveLength(10);
  expect(rows.length).toBeGreaterThan(12);
  for (const row of rows)
    expect(row).toMatch(/^\d{4}-\d\d-01,\d{4}-\d\d-\d\d,[01],-?\d+(\.\d+)?,[A-Z]*,\d+,\d+,[\d.]*,[\d.]*,[^,]*$/);
});
