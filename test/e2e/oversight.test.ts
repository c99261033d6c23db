import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AnyRecord, Message, PageHealth, Person, PersonLink } from '../../core/records';
import { shownText, waitForText } from './panel-page';
import { type PlayedWorkspace, play } from './played-workspace';
import { stored } from './stored';
import { waitUntil } from './wait-until';

const folder = mkdtempSync(join(tmpdir(), 'sidelight-oversight-'));
const now = Date.now();
const daysAgo = (days: number) => new Date(now - days * 86_400_000).toISOString();
const AT = daysAgo(2);
const times = { firstSeenAt: AT, lastSeenAt: AT, changedAt: AT, version: 1 };

function person(id: string, site: string, fields: Partial<Person>): Person {
  const empty = {
    name: null,
    emails: [],
    phone: null,
    jobTitle: null,
    companyKey: null,
    companyName: null,
    owner: null,
    language: null,
  };
  const source = { from: 'page' as const, site, url: `https://${site}.example/`, at: AT };
  const provenance = Object.fromEntries(Object.keys(fields).map(field => [field, source]));
  return { kind: 'person', id, keys: [id], ...times, provenance, ...empty, ...fields };
}

const MAIL_ID = 'email:mara@northwind.example';
const CRM_ID = 'hubspot:0-1/7';
const message: Message = {
  kind: 'message',
  id: 'gmail:m1',
  keys: ['gmail:m1'],
  ...times,
  provenance: { text: { from: 'page', site: 'gmail', url: 'https://mail.google.com/mail/u/0/#inbox/1', at: AT } },
  threadKey: 'gmail:t1',
  subject: 'Offer',
  from: { name: 'Jo', email: 'jo@rival.example' },
  to: [],
  at: AT,
  text: 'Not for us.',
  snippet: null,
  unread: false,
  threadCount: null,
};
const health = (page: string, more: Partial<PageHealth>): PageHealth => ({
  site: 'hubspot',
  page,
  at: AT,
  fields: { 'deal.name': { selector: '[data-selenium-test="highlightTitle"]', at: AT } },
  missed: {},
  rows: null,
  rowsSince: null,
  blanks: 0,
  blankSince: null,
  ...more,
});
const BACKUP = {
  format: 'sidelight-backup',
  version: 1,
  exportedAt: AT,
  records: [
    person(MAIL_ID, 'gmail', { name: 'Mara Lindholm', emails: ['mara@northwind.example'], phone: '+46 8 123 456 78' }),
    person(CRM_ID, 'hubspot', {
      name: 'Lindholm, Mara',
      emails: ['m.lindholm@lindholm.example'],
      phone: '08-123 456 78',
      jobTitle: 'Buyer',
    }),
    message,
  ],
  changes: [],
  decisions: [],
  settings: null,
  stated: [],
  imports: [],
  importBefore: [],
  health: [
    health('contact', {}),
    health('deal', { missed: { 'deal.amount': { since: daysAgo(19), records: 3, why: 'not-found' } } }),
    health('deal-list', { rows: { read: 37, looksLike: 52, shown: 60 }, rowsSince: daysAgo(5) }),
    health('ticket', { blanks: 4, blankSince: daysAgo(1) }),
  ],
  personLinks: [],
};

let played: PlayedWorkspace;
let panel: Page;
const people = async () => (await stored<AnyRecord>(panel, 'records')).filter(({ kind }) => kind === 'person');
const click = (testId: string) => panel.locator(`[data-testid="${testId}"]`).click();

beforeAll(async () => {
  played = await play('production');
  panel = await played.chromium.openOwn('/dashboard.html');
  await panel.setViewport({ width: 1280, height: 900 });
  const file = join(folder, 'backup.json');
  writeFileSync(file, JSON.stringify(BACKUP));
  const input = (await panel.waitForSelector('[data-testid="restore"]')) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(file);
  await waitUntil('the backup is restored', async () => (await people()).length === 2);
  await click('settings');
  await panel.waitForSelector('[data-testid="health-page"]');
});
afterAll(async () => {
  await played?.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('what the settings tell of the reading', () => {
  test('one line for each kind of page, the worst first, in words', async () => {
    const lines = await panel.$$eval('[data-testid="health-page"]', all =>
      all.map(one => [one.getAttribute('data-light'), one.querySelector('summary')?.textContent ?? '']),
    );
    expect(lines.map(([light]) => light)).toEqual(['blank', 'rows', 'some', 'good']);
    expect(lines[1]![1]).toContain('37 of 52 rows that look like rows were read');
    expect(lines[2]![1]).toMatch(/Not read: Amount \(since /);
  });
});

describe('one person known twice', () => {
  test('is suggested with the evidence, joined at a click, and split again at another', async () => {
    expect(await waitForText(panel, 'evidence')).toContain('same phone number');
    await click('join');
    await waitUntil('the two are one', async () => (await people()).length === 1);
    expect((await people())[0]!.keys.toSorted()).toEqual([MAIL_ID, CRM_ID].toSorted());
    await panel.waitForSelector('[data-testid="joined"]');
    await click('split');
    await waitUntil('they are two again', async () => (await people()).length === 2);
    await waitUntil('they are not suggested again', async () => (await shownText(panel, 'same-person')) === null);
    expect(await stored<PersonLink>(panel, 'personLinks')).toMatchObject([{ what: 'different' }]);
  });
});

describe('what is not to be read any more', () => {
  test('a domain on the never-read list: what is there already goes at a click', async () => {
    await panel.type('[data-testid="never-read"]', 'rival.example');
    await panel.focus('[data-testid="export"]');
    await click('erase-never');
    await click('erase-never-confirm');
    await waitUntil('the message is gone', async () =>
      (await stored<AnyRecord>(panel, 'records')).every(({ kind }) => kind !== 'message'),
    );
    expect(await people()).toHaveLength(2);
  });

  test('a site that is not allowed any more: what came from it alone goes at a click, and nothing else', async () => {
    expect(await waitForText(panel, 'erase-site-hubspot-kept')).toContain('1 record still holds something from here');
    await click('erase-site-hubspot');
    await click('erase-site-hubspot-confirm');
    await waitUntil('the record is gone', async () => (await people()).length === 1);
    expect((await people())[0]!.id).toBe(MAIL_ID);
    expect(await stored(panel, 'health')).toEqual([]);
  });
});
