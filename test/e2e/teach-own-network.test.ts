import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Deal } from '../../core/records';
import { crmPage, TABLE_DEALS } from '../server/crm/deal-table';
import { type GrantedBuild, grantedBuild } from './granted-build';
import { shownText, showView } from './panel-page';
import { type PlayedWorkspace, play } from './played-workspace';
import { stored } from './stored';
import { waitUntil } from './wait-until';

/** Two programs on the same computer of a company's network, without encryption. */
const servers: Server[] = [];
let build: GrantedBuild;
let played: PlayedWorkspace;
let crm: Page;
let panel: Page;

async function serve(): Promise<string> {
  const server = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(crmPage('first'));
  });
  servers.push(server);
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
let taught = '';
let other = '';

beforeAll(async () => {
  taught = await serve();
  other = await serve();
  build = grantedBuild([`${taught}/*`]);
  played = await play('testing', { extension: build.folder });
  crm = await played.chromium.open(`${taught}/deals`);
  panel = await played.chromium.openPanel(crm);
});
afterAll(async () => {
  await played?.close();
  build?.remove();
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
});

const deals = async () => (await stored<Deal>(panel, 'records')).filter(({ kind }) => kind === 'deal');

async function pick(field: string, column: number): Promise<void> {
  await panel.locator(`[data-field="${field}"] [data-testid="teach-pick"]`).click();
  await waitUntil('the panel says what to click', async () => (await shownText(panel, 'teach-status')) !== '');
  await crm.bringToFront();
  await crm.locator(`tbody tr:nth-child(2) td:nth-child(${column})`).click();
  await waitUntil(`${field} is picked`, async () => (await shownText(panel, 'teach-status')) === '');
}

describe('a page of http, at a port of its own', () => {
  test('is taught, with a word on the missing encryption, and read', async () => {
    await showView(panel, 'now');
    await panel.locator('[data-testid="teach-open"]').click();
    await waitUntil(
      'the host is shown',
      async () => (await shownText(panel, 'teach-start'))?.includes(taught) ?? false,
    );
    expect(await shownText(panel, 'teach-start')).toContain('not encrypted');
    await panel.locator('[data-testid="teach-begin"]').click();
    await panel.waitForSelector('[data-testid="teach-lesson"]');
    await pick('name', 1);
    await pick('amount', 2);
    await panel.locator('[data-testid="teach-save"]').click();
    await waitUntil('every deal is stored', async () => (await deals()).length === TABLE_DEALS.length);
    expect((await deals())[0]!.provenance.amount).toMatchObject({ from: 'page', site: `taught:${taught}` });
  });

  test('is registered for that port alone, and read by itself when it is opened again', async () => {
    const background = await played.chromium.worker();
    const registered = () =>
      background.evaluate(async () =>
        (await chrome.scripting.getRegisteredContentScripts()).flatMap(({ matches = [] }) => matches),
      );
    await waitUntil('its script is registered', async () => (await registered()).includes(`${taught}/*`));
    expect(await registered()).toEqual([`${taught}/*`]);
    await crm.goto(`${taught}/deals`);
    await waitUntil('the list is read', async () => (await shownText(panel, 'coverage'))?.includes('24') ?? false);
  });

  test('does not stand for another program at another port', async () => {
    await crm.goto(`${other}/deals`);
    await panel.waitForSelector('[data-testid="teach-offer"]');
    const background = await played.chromium.worker();
    expect(await background.evaluate(origin => chrome.permissions.contains({ origins: [`${origin}/*`] }), other)).toBe(
      false,
    );
  });
});
