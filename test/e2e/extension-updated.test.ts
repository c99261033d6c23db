import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AnyRecord } from '../../core/records';
import { goInside, openLightning } from '../lightning/open-page';
import { opportunity } from '../lightning/sample-pages';
import { BUILDS, type PlayedWorkspace, play } from './played-workspace';
import { stored } from './stored';
import { waitUntil } from './wait-until';

let folder: string;
let played: PlayedWorkspace;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sidelight-update-'));
  await cp(BUILDS.testing, folder, { recursive: true });
  played = await play('testing', { extension: folder });
});
afterAll(async () => {
  await played?.close();
  await rm(folder, { recursive: true, force: true });
});

/** Puts a new version in the place of the old one, as an update does, and waits until it runs. Gives one of its pages. */
async function update(): Promise<Page> {
  const manifest = join(folder, 'manifest.json');
  const old = JSON.parse(await readFile(manifest, 'utf8')) as { version: string };
  await writeFile(manifest, JSON.stringify({ ...old, version: '9.9.9' }));
  // The same folder again: the browser takes it for a new version of what is there.
  expect(await played.chromium.browser.installExtension(folder)).toBe(played.chromium.extensionId);
  const own = await played.chromium.openOwn('/dashboard.html');
  expect(await own.evaluate(() => chrome.runtime.getManifest().version)).toBe('9.9.9');
  return own;
}

test('after an update of the extension an open tab is read on, by the new version alone, without an error on the page', async () => {
  const errors: string[] = [];
  const first = opportunity('006Qy00000Up1AaIAJ', 'Before the update');
  const second = opportunity('006Qy00000Up2BbIAJ', 'After the update');
  const page = await openLightning(played.chromium, first, 'synthetic');
  page.on('pageerror', error => errors.push(String(error)));
  page.on('console', message => message.type() === 'error' && errors.push(message.text()));
  const isStored = async (own: Page, name: string) =>
    (await stored<AnyRecord>(own, 'records')).some(record => record.kind === 'deal' && record.name === name);
  const earlier = await played.chromium.openOwn('/dashboard.html');
  await page.bringToFront();
  await waitUntil('the page is read', () => isStored(earlier, 'Before the update'));

  const own = await update();
  await page.bringToFront();
  await goInside(page, second);
  await waitUntil('the page is read by the new version', () => isStored(own, 'After the update'));
  // The old script hears of the same changes: it has had the time to try.
  await goInside(page, first);
  await new Promise(resolve => setTimeout(resolve, 1_500));
  expect(errors).toEqual([]);
});
