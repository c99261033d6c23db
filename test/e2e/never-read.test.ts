import type { Page } from 'puppeteer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Message, PageHealth, Person } from '../../core/records';
import { TEST_PAGES } from '../sites/test-pages';
import { openPageOf } from './open-page-of';
import { type PlayedWorkspace, play } from './played-workspace';
import { stored } from './stored';
import { waitUntil } from './wait-until';

/** A person, a domain, and a label with all labels below it. */
const NEVER = ['jonas.keller@nordlicht.example', 'harbor.example', 'label:Clients'];

let played: PlayedWorkspace;
let own: Page;
beforeAll(async () => {
  played = await play('testing');
  own = await played.chromium.openOwn('/dashboard.html');
  await own.setViewport({ width: 1280, height: 900 });
  await own.locator('[data-testid="settings"]').click();
  await own.waitForSelector('[data-testid="never-read"]');
  await own.type('[data-testid="never-read"]', NEVER.join('\n'));
  await own.focus('[data-testid="export"]');
  await waitUntil('the list is kept', async () =>
    (await stored<{ neverRead?: string[] }>(own, 'settings')).some(({ neverRead }) => neverRead?.length === 3),
  );
});
afterAll(() => played?.close());

const messages = async () => (await stored<Message>(own, 'records')).filter(({ kind }) => kind === 'message');
const people = async () => (await stored<Person>(own, 'records')).filter(({ kind }) => kind === 'person');
const pageNamed = (name: string) => TEST_PAGES.find(one => one.name === name)!;

test('of a mail list, what is from a person, of a domain or under a label on the list is not read', async () => {
  const { html, url, expected } = pageNamed('gmail/inbox--twelve-rows');
  const page = await openPageOf(played.chromium, html, url.href);
  await waitUntil('the rest of the list is stored', async () => (await messages()).length > 0);
  const subjects = (await messages()).map(({ subject }) => subject);
  const all = Object.entries(expected.records).filter(([name]) => name.startsWith('message'));
  expect(subjects).toHaveLength(all.length - 3);
  for (const unread of ['Offer for twelve vans: two questions', 'Depot visit on Tuesday', 'Thank you!🎉'])
    expect(subjects).not.toContain(unread);
  const addresses = (await people()).flatMap(({ emails }) => emails);
  expect(addresses).toContain('olga@gruz.example');
  expect(addresses.filter(one => /nordlicht|harbor/.test(one))).toEqual([]);
  await page.close();
});

test('of a thread that was opened out of the label, no message and no person is read', async () => {
  const before = await messages();
  const { html, url } = pageNamed('gmail/thread--open-and-collapsed');
  const inLabel = url.href.replace(/#[^/]+\//, '#label/Clients%2FSouth/');
  expect(inLabel).not.toBe(url.href);
  const page = await openPageOf(played.chromium, html, inLabel);
  await waitUntil('the thread was looked at', async () =>
    (await stored<PageHealth>(own, 'health')).some(health => health.page === 'thread'),
  );
  expect(await messages()).toEqual(before);
  await page.close();
});
