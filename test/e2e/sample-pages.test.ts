import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeSample } from '../../core/sample';
import { DEAL_BOARD, DEAL_LIST, recordPath } from '../server/hubspot/paths';
import { OPPORTUNITY_LIST } from '../server/salesforce/crm-page';
import { type SampleServer, startServer } from '../server/start-server';
import { type LaunchedBrowser, launch } from './browser';
import { waitUntil } from './wait-until';

const sample = makeSample(new Date().toISOString());
let server: SampleServer;
let chromium: LaunchedBrowser;

beforeAll(async () => {
  server = await startServer(sample);
  chromium = await launch({ server, extension: null });
});
afterAll(async () => {
  await chromium?.close();
  await server?.close();
});

describe('the sample mail', () => {
  test('lists the threads, opens one by its address, and keeps the list hidden', async () => {
    const page = await chromium.open('https://mail.google.com/mail/u/0/#inbox');
    const rows = await page.$$('tr.zA');
    expect(rows.length).toBeGreaterThan(30);
    await rows[0]!.click();
    await page.waitForSelector('h2.hP', { visible: true });
    expect(await page.$$eval('tr.zA', all => all.filter(one => one.checkVisibility()).length)).toBe(0);
    expect(await page.$$('tr.zA')).toHaveLength(rows.length);
    expect(await page.title()).toContain('lena@sidelight-sample.example');
    await page.close();
  });

  test('saves a draft on a key press alone, and sends nothing until Send is pressed', async () => {
    const page = await chromium.open('https://mail.google.com/mail/u/0/#inbox');
    await page.click('tr.zA');
    await page.locator('[data-sample="reply"]').click();
    const body = await page.waitForSelector('div.aoI [contenteditable=true]', { visible: true });
    const box = await page.$('div.aoI');
    expect((await box!.boundingBox())!.height).toBeGreaterThan(200);
    const drafts = () =>
      page.evaluate(() =>
        Object.values((window as never as { sampleMail: { drafts: Record<string, string> } }).sampleMail.drafts),
      );
    const sent = () =>
      page.evaluate(() => (window as never as { sampleMail: { sent: string[] } }).sampleMail.sent.length);
    await body!.evaluate(element => {
      element.textContent = 'pasted';
    });
    expect(await drafts()).toEqual([]);
    await page.keyboard.type('!');
    await waitUntil('a draft is saved', async () => (await drafts())[0]?.includes('pasted') === true, 5_000);
    expect(await sent()).toBe(0);
    await page.click('.aoO');
    expect(await sent()).toBe(1);
    await page.close();
  });
});

describe('the sample CRMs', () => {
  test('show a list, and a record after a click, by pushState', async () => {
    const page = await chromium.open(`https://sidelight-sample.lightning.force.com${OPPORTUNITY_LIST}`);
    const first = await page.waitForSelector('tr[data-row-key-value] th a', { visible: true });
    const name = await first!.evaluate(link => link.textContent);
    const before = server.requests.length;
    await first!.click();
    await page.waitForSelector('records-highlights2', { visible: true });
    expect(await page.$eval('[slot=primaryField]', element => element.textContent)).toBe(name);
    expect(page.url()).toMatch(/\/lightning\/r\/Opportunity\/006\w{15}\/view$/);
    expect(server.requests.length).toBe(before);
    await page.close();
  });

  test('show deals as a list, as a board and one by one', async () => {
    const deal = sample.deals.find(one => one.id.startsWith('hubspot:') && one.status === 'open')!;
    const page = await chromium.open(`https://app.hubspot.com${DEAL_LIST}`);
    expect((await page.$$('tr[data-test-id^="row-"]')).length).toBeGreaterThan(5);
    await page.goto(`https://app.hubspot.com${DEAL_BOARD}`);
    expect(await page.$$('[data-test-id="cdb-column"]')).toHaveLength(6);
    await page.goto(`https://app.hubspot.com${recordPath(deal.id)}`);
    expect(await page.$eval('[data-selenium-test="highlightTitle"]', element => element.textContent)).toBe(deal.name);
    await page.close();
  });
});

describe('the test browser', () => {
  test('reaches no other host', async () => {
    const page = await chromium.browser.newPage();
    await expect(page.goto('https://example.com/')).rejects.toThrow('ERR_NAME_NOT_RESOLVED');
    await page.close();
  });

  test('made no request but navigations', () => {
    expect(server.requests.length).toBeGreaterThan(3);
    expect(new Set(server.requests.map(request => request.destination))).toEqual(new Set(['document']));
  });
});
