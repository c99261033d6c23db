import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AnyRecord } from '../../core/records';
import type { Sighting } from '../../core/records/sighting';
import { buildLightning } from '../lightning/build';
import { goInside, openLightning, type SampleWindow, SHADOWS, type Shadow } from '../lightning/open-page';
import { contact, listRow, opportunity, opportunityList } from '../lightning/sample-pages';
import { type PlayedWorkspace, play } from './played-workspace';
import { readNow } from './read-now';
import { stored } from './stored';
import { tabOf } from './tab-of';
import { waitUntil } from './wait-until';

let played: PlayedWorkspace;
let own: Page;

beforeAll(async () => {
  await buildLightning();
  played = await play('testing');
  own = await played.chromium.openOwn('/dashboard.html');
});
afterAll(() => played?.close());

/** What the extension's own script reads on the page, once it reads anything. */
async function sightingOf(page: Page): Promise<Sighting> {
  let sighting: Sighting | null = null;
  await waitUntil('the page is read', async () => {
    sighting = await readNow(own, page);
    return sighting !== null && sighting.records.length > 0;
  });
  return sighting!;
}

const PAGES = { opportunity: opportunity(), contact: contact(), 'opportunity list': opportunityList() };

describe.each(SHADOWS)('pages of real Lightning components with %s shadow trees', shadow => {
  test.each(Object.entries(PAGES))('%s: the same records as in every other form', async (_, sample) => {
    const page = await openLightning(played.chromium, sample, shadow);
    const { records, missing } = await sightingOf(page);
    expect(records).toEqual(sample.records);
    expect(missing).toEqual([]);
    await page.close();
  });
});

/** What a script sees of the fields, in the page's own world and in the extension's. */
async function seenIn(world: 'MAIN' | 'ISOLATED', page: Page) {
  return own.evaluate(
    async (tabId, inWorld) => {
      const [outcome] = await chrome.scripting.executeScript({
        target: { tabId },
        world: inWorld,
        func: () => {
          const home = document.querySelector<HTMLElement>('one-record-home-flexipage2')!;
          return {
            fields: document.querySelectorAll('records-record-layout-item').length,
            children: home.childNodes.length,
            tree: home.shadowRoot !== null,
            // Given to extensions alone.
            opened: globalThis.chrome?.dom ? chrome.dom.openOrClosedShadowRoot(home) !== null : null,
          };
        },
      });
      return outcome!.result!;
    },
    await tabOf(own, page),
    world,
  );
}

describe('what a content script sees of shadow trees', () => {
  const inLayout = 7;
  test.each<[Shadow, object, object]>([
    // The polyfill hides its trees by patching the prototypes of the page's own world: the nodes lie in the ordinary tree, and an isolated world sees them.
    [
      'synthetic',
      { fields: 0, children: 0, tree: true, opened: null },
      { fields: inLayout, tree: false, opened: false },
    ],
    ['mixed', { fields: 0, children: 0, tree: true, opened: null }, { fields: inLayout, tree: false, opened: false }],
    ['native', { fields: 0, children: 0, tree: true, opened: null }, { fields: 0, tree: true, opened: true }],
    ['closed', { fields: 0, children: 0, tree: false, opened: null }, { fields: 0, tree: false, opened: true }],
  ])('%s', async (shadow, main, isolated) => {
    const page = await openLightning(played.chromium, opportunity(), shadow);
    expect(await seenIn('MAIN', page)).toMatchObject(main);
    expect(await seenIn('ISOLATED', page)).toMatchObject(isolated);
    await page.close();
  });
});

/** Waits until the store holds this of a deal, without anybody asking the page. */
async function waitForDeal(key: string, is: { name?: string; amountMinor?: number }): Promise<void> {
  await waitUntil(`the deal ${key} is stored as ${JSON.stringify(is)}`, async () =>
    (await stored<AnyRecord>(own, 'records')).some(
      record =>
        record.kind === 'deal' &&
        record.keys.includes(key) &&
        (is.name === undefined || record.name === is.name) &&
        (is.amountMinor === undefined || record.amount?.minor === is.amountMinor),
    ),
  );
}

const deal = (shadow: Shadow, number: number, amount = 1_000 * number) => {
  const id = `006Qy000${String(SHADOWS.indexOf(shadow))}000${String(number)}AaIAJ`;
  return { key: `salesforce:${id}`, sample: opportunity(id, `Vans ${shadow} ${number}`, amount) };
};

describe.each(SHADOWS)('a page that goes on without loading anew, with %s shadow trees', shadow => {
  test('earlier records stay mounted, the visible one alone is read; each navigation is noticed', async () => {
    const [first, second, third] = [deal(shadow, 1), deal(shadow, 2), deal(shadow, 3)];
    const page = await openLightning(played.chromium, first.sample, shadow);
    await page.bringToFront();
    await waitForDeal(first.key, { name: `Vans ${shadow} 1` });
    // The third is drawn beforehand: going there changes nothing but what the style sheet shows.
    await page.evaluate(
      (path, content, back) => {
        const { sample } = window as unknown as SampleWindow;
        sample.show(path, content);
        sample.show(back);
      },
      third.sample.path,
      third.sample.page,
      first.sample.path,
    );
    await goInside(page, second.sample);
    await waitForDeal(second.key, { name: `Vans ${shadow} 2` });
    await page.evaluate(path => {
      history.pushState(null, '', path);
      (window as unknown as SampleWindow).sample.show(path);
    }, third.sample.path);
    await waitForDeal(third.key, { name: `Vans ${shadow} 3` });
    expect((await readNow(own, page))!.records).toEqual(third.sample.records);
    expect(await page.evaluate(() => document.querySelectorAll('.oneContent').length)).toBe(3);
    await page.close();
  });

  test('a value that is written into the text that stands there is read again', async () => {
    const { key, sample } = deal(shadow, 4);
    const page = await openLightning(played.chromium, sample, shadow);
    await page.bringToFront();
    await waitForDeal(key, { amountMinor: 400_000 });
    const changed = deal(shadow, 4, 4_500).sample;
    await page.evaluate(
      (path, content) => (window as unknown as SampleWindow).sample.show(path, content),
      sample.path,
      changed.page,
    );
    await waitForDeal(key, { amountMinor: 450_000 });
    await page.close();
  });
});

describe('a table that draws only the rows in view', () => {
  test('gives the right values for every row that comes by', async () => {
    const rows = Array.from({ length: 60 }, (_, index) => listRow(index));
    const sample = opportunityList(rows);
    const content = { title: 'All', status: '60 items', rows, virtualised: true };
    const page = await openLightning(played.chromium, { ...sample, page: content }, 'synthetic');
    await page.bringToFront();
    const right = new Map(sample.records.map(record => [(record as { keys: string[] }).keys[0], record]));
    const seen = new Set<string>();
    await page.mouse.move(300, 200);
    for (let step = 0; step < 20 && seen.size < 60; step++) {
      const sighting = await sightingOf(page);
      expect(sighting.records.length).toBeLessThan(30);
      expect(sighting.rows).toMatchObject({ read: sighting.records.length, shown: 60 });
      for (const record of sighting.records) {
        expect(record).toEqual(right.get(record.keys[0]!));
        seen.add(record.keys[0]!);
      }
      await page.mouse.wheel({ deltaY: 160 });
    }
    expect(seen.size).toBe(60);
    await page.close();
  });
});
