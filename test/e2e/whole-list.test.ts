import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AnyRecord, PageHealth } from '../../core/records';
import { LONG_LIST, LONG_LIST_ROWS } from '../server/hubspot/paths';
import { HUBSPOT_HOST } from '../server/start-server';
import { shownText, showView, waitForText } from './panel-page';
import { type PlayedWorkspace, play } from './played-workspace';
import { stored } from './stored';
import { waitUntil } from './wait-until';

let played: PlayedWorkspace;
let list: Page;
let panel: Page;

beforeAll(async () => {
  played = await play('testing');
  list = await played.chromium.open(`https://${HUBSPOT_HOST}${LONG_LIST}`);
  panel = await played.chromium.openPanel(list);
  await showView(panel, 'now');
});
afterAll(() => played?.close());

const scrollTop = () => list.evaluate(() => document.getElementById('scroller')?.scrollTop);
const deals = async () => (await stored<AnyRecord>(panel, 'records')).filter(({ kind }) => kind === 'deal');

describe('a list that draws only the rows in view', () => {
  test('is known to be longer than what is read', async () => {
    expect(await list.evaluate(() => document.querySelectorAll('tr[data-test-id]').length)).toBe(20);
    expect(await waitForText(panel, 'page-notes')).toContain(`20 of ${LONG_LIST_ROWS} rows`);
    await waitUntil('the drawn rows are stored', async () => (await deals()).length === 20);
  });

  test('stops at a click, keeps what was read, and lies where it lay', async () => {
    await list.evaluate(() => document.getElementById('scroller')?.scrollTo(0, 2_000));
    await waitUntil('the list is scrolled', async () => (await scrollTop()) === 2_000);
    await panel.locator('[data-testid="read-list"]').click();
    await waitUntil('some rows are read', async () =>
      /^\d+ of 300 rows read/.test((await shownText(panel, 'list-progress')) ?? ''),
    );
    await panel.locator('[data-testid="list-cancel"]').click();
    expect(await waitForText(panel, 'list-result')).toMatch(/^Stopped at \d+ of 300 rows/);
    await waitUntil('the list lies where it lay', async () => (await scrollTop()) === 2_000);
    expect((await deals()).length).toBeLessThan(LONG_LIST_ROWS);
  });

  test('is read to its end at a click, and every row is stored', async () => {
    await panel.locator('[data-testid="read-list"]').click();
    expect(await waitForText(panel, 'list-result', 60_000)).toBe(
      `All ${LONG_LIST_ROWS} of ${LONG_LIST_ROWS} rows read`,
    );
    const all = await deals();
    expect(all).toHaveLength(LONG_LIST_ROWS);
    expect(new Set(all.map(deal => deal.kind === 'deal' && deal.amount?.minor)).size).toBe(LONG_LIST_ROWS);
    expect(await scrollTop()).toBe(2_000);
    const [health] = await stored<PageHealth>(panel, 'health');
    expect(health).toMatchObject({ site: 'hubspot', page: 'deal-list', missed: {}, rowsSince: null });
  });

  test('visits at which nothing is recognised are noted, and forgotten when the page is read again', async () => {
    const blanks = async () => (await stored<PageHealth>(panel, 'health'))[0]?.blanks;
    const toggle = () =>
      list.evaluate(() => {
        const table = document.querySelector('table');
        if (table) {
          (window as never as { kept: Element }).kept = table;
          table.remove();
        } else document.getElementById('scroller')?.append((window as never as { kept: Element }).kept);
      });
    await list.bringToFront();
    await toggle();
    await waitUntil('a blank visit is noted', async () => (await blanks()) === 1);
    await toggle();
    await waitUntil('it is forgotten', async () => (await blanks()) === 0);
  });

  test('the settings say how well it is read', async () => {
    await panel.locator('[data-testid="settings"]').click();
    expect(await waitForText(panel, 'health-page')).toMatch(/HubSpot deals\s*All rows in view read \(20 of 300\)/);
  });
});
