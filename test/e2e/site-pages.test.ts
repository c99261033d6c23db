import type { Page } from 'puppeteer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AnyRecord } from '../../core/records';
import { SITES } from '../../core/sites/registry';
import { TEST_PAGES } from '../sites/test-pages';
import { openPageOf } from './open-page-of';
import { type PlayedWorkspace, play } from './played-workspace';
import { stored } from './stored';
import { waitUntil } from './wait-until';

/** One page for each script of readers: what a site's page script asks for, by the kind of page. */
const PAGES = [
  'dynamics/mail--received',
  'dynamics/ticket--case',
  'freshdesk/person--contact',
  'helpscout/person--profile',
  'hubspot/conversation--mail',
  'insightly/mail--email',
  'pipedrive/deal--labels',
  'salesforce/case--layout',
  'zendesk/person--profile',
  'zoho/ticket--case',
];

let played: PlayedWorkspace;
let own: Page;
beforeAll(async () => {
  played = await play('testing');
  own = await played.chromium.openOwn('/dashboard.html');
});
afterAll(() => played?.close());

test('every product but Gmail has a page here', () => {
  expect(PAGES.map(name => name.split('/')[0])).toEqual(
    expect.arrayContaining(SITES.map(({ id }) => id).filter(id => id !== 'gmail')),
  );
});

test.each(PAGES)('%s is read in the browser as it is in the test of its reader', async name => {
  const { html, url, expected } = TEST_PAGES.find(one => one.name === name)!;
  const page = await openPageOf(played.chromium, html, url.href);
  const keysOf = (one: string) => one.split(' ').slice(1);
  const known = async (key: string) =>
    (await stored<AnyRecord>(own, 'records')).find(({ keys }) => keys.includes(key)) as unknown as
      | Record<string, unknown>
      | undefined;
  await waitUntil(
    'its record is stored',
    async () => (await known(expected.about ?? keysOf(Object.keys(expected.records)[0]!)[0]!)) !== undefined,
  );
  for (const [names, fields] of Object.entries(expected.records))
    expect(await known(keysOf(names)[0]!), names).toMatchObject(fields);
  await page.close();
});
