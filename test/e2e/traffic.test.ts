import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DEAL_LIST } from '../server/hubspot/paths';
import { OPPORTUNITY_LIST } from '../server/salesforce/crm-page';
import { HUBSPOT_HOST, SALESFORCE_HOST } from '../server/start-server';
import { loadSample, showView, type View } from './panel-page';
import { INBOX, type PlayedWorkspace, play } from './played-workspace';
import { stored } from './stored';
import { waitUntil } from './wait-until';

const VIEWS: View[] = ['now', 'followups', 'pipeline', 'support', 'reports', 'process'];
const PAGES = [INBOX, `https://${SALESFORCE_HOST}${OPPORTUNITY_LIST}`, `https://${HUBSPOT_HOST}${DEAL_LIST}`];

let played: PlayedWorkspace;
let page: Page;
let panel: Page;

beforeAll(async () => {
  played = await play('testing');
  page = await played.chromium.open(INBOX);
  panel = await played.chromium.openPanel(page);
});
afterAll(() => played?.close());

describe('nothing leaves the browser', () => {
  test('reading three sites and looking at every view makes no request but the navigations', async () => {
    await loadSample(panel);
    await page.bringToFront();
    for (const url of PAGES) {
      await page.goto(url);
      const host = new URL(url).host;
      await waitUntil(`${host} is read`, async () =>
        (await stored<{ provenance: object }>(panel, 'records')).some(record =>
          JSON.stringify(record.provenance).includes(host),
        ),
      );
      for (const view of VIEWS) await showView(panel, view);
    }
    const paths = PAGES.map(url => `${new URL(url).host}${new URL(url).pathname}`);
    const requests = played.server.requests.map(request => `${request.host}${request.path}`);
    expect(requests).toEqual(paths);
    expect(played.server.requests.every(one => one.method === 'GET' && one.destination === 'document')).toBe(true);
  });

  test('the panel is refused every way out, to a host that would answer', async () => {
    const before = played.server.requests.length;
    const outcome = await panel.evaluate(
      () =>
        new Promise<string[]>(resolve => {
          // A timer's own turn: what the test protocol evaluates directly is not under the page's policy.
          setTimeout(async () => {
            const tries: [string, () => Promise<unknown>][] = [
              ['fetch', () => fetch('https://mail.google.com/mail/leak')],
              ['image', () => loaded(Object.assign(new Image(), { src: 'https://mail.google.com/mail/leak.png' }))],
              ['socket', () => opened(new WebSocket('wss://mail.google.com/mail/leak'))],
            ];
            const loaded = (image: HTMLImageElement) =>
              new Promise((yes, no) => Object.assign(image, { onload: yes, onerror: no }));
            const opened = (socket: WebSocket) =>
              new Promise((yes, no) => Object.assign(socket, { onopen: yes, onerror: no }));
            const through: string[] = [];
            for (const [name, attempt] of tries)
              await attempt().then(
                () => through.push(name),
                () => {},
              );
            if (navigator.sendBeacon('https://mail.google.com/mail/leak', 'x')) through.push('beacon queued');
            resolve(through);
          });
        }),
    );
    expect(outcome.filter(name => name !== 'beacon queued')).toEqual([]);
    expect(played.server.requests.slice(before)).toEqual([]);
  });

  test('no other host can be reached at all, so that a stray request could only fail', async () => {
    const other = await played.chromium.browser.newPage();
    await expect(other.goto('https://collector.example/')).rejects.toThrow('ERR_NAME_NOT_RESOLVED');
    await other.close();
  });
});
