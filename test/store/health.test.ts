import { describe, expect, test } from 'vitest';
import type { Missing, PageHealth } from '../../core/records';
import { exportBackup, mergeSighting, readHealth, restoreBackup } from '../../core/store';
import { learnBlank } from '../../core/store/learn-health';
import { minute, openFresh, seen, sighting } from './open-fresh';

const AMOUNT: Missing = { kind: 'deal', key: 's:1', field: 'amount', why: 'not-found' };

async function healthAfter(...sightings: ReturnType<typeof sighting>[]): Promise<PageHealth | undefined> {
  const db = await openFresh();
  for (const each of sightings) await mergeSighting(db, each);
  return (await readHealth(db))[0];
}

const read = (n: number, more: Parameters<typeof sighting>[2]) =>
  sighting(minute(n), [seen('deal', ['s:1'], { name: 'Rollout' })], more);

describe('health of reading', () => {
  test('keeps by which selector each field came, and holds no text of the page', async () => {
    const health = await healthAfter(
      read(1, { selectors: { 'deal.name': 'h1', 'deal.amount': '.old' } }),
      read(2, { selectors: { 'deal.name': 'h1', 'deal.amount': '[data-amount]' } }),
    );
    expect(health).toMatchObject({
      site: 'salesforce',
      page: 'opportunity-list',
      at: minute(2),
      fields: { 'deal.amount': { selector: '[data-amount]', at: minute(2) } },
      missed: {},
    });
    expect(JSON.stringify(health)).not.toMatch(/Rollout|acme/);
  });

  test('a missed field is missed since the first of the sightings in a row that missed it, until one reads it', async () => {
    const missing = [AMOUNT, { ...AMOUNT, key: 's:2' }];
    const name = { 'deal.name': 'h1' };
    const missed = [
      read(1, { missing, selectors: name }),
      read(2, { missing: [AMOUNT], selectors: name }),
      // A page without a place for it, say of another kind of record, proves nothing.
      read(3, { selectors: name }),
    ] as const;
    expect((await healthAfter(...missed))?.missed).toEqual({
      'deal.amount': { since: minute(1), records: 1, why: 'not-found' },
    });
    const again = await healthAfter(...missed, read(4, { selectors: { 'deal.amount': '.a' } }));
    expect(again?.missed).toEqual({});
  });

  test('rows that look like rows and were not read are noted since when, and forgotten when all are read', async () => {
    const rows = (n: number, count: number) => read(n, { rows: { read: count, looksLike: 52, shown: 60 } });
    expect(await healthAfter(rows(1, 52), rows(2, 37), rows(3, 40))).toMatchObject({
      rows: { read: 40, looksLike: 52, shown: 60 },
      rowsSince: minute(2),
    });
    expect(await healthAfter(rows(1, 37), rows(2, 52))).toMatchObject({ rowsSince: null });
  });

  test('an older sighting that arrives late changes nothing', async () => {
    expect(await healthAfter(read(5, { selectors: { 'deal.name': 'new' } }), read(2, { missing: [AMOUNT] }))).toEqual(
      await healthAfter(read(5, { selectors: { 'deal.name': 'new' } })),
    );
  });

  test('visits at which nothing was recognised are counted until the page is read again', async () => {
    const db = await openFresh();
    await learnBlank(db, 'salesforce', 'opportunity-list', minute(0));
    expect(await readHealth(db)).toEqual([]);
    await mergeSighting(db, read(1, {}));
    for (const n of [2, 3, 4]) await learnBlank(db, 'salesforce', 'opportunity-list', minute(n));
    expect((await readHealth(db))[0]).toMatchObject({ blanks: 3, blankSince: minute(2), at: minute(1) });
    await mergeSighting(db, read(5, {}));
    expect((await readHealth(db))[0]).toMatchObject({ blanks: 0, blankSince: null });
  });

  test('comes back with a backup, and a backup of before it was kept is taken as well', async () => {
    const db = await openFresh();
    await mergeSighting(db, read(1, { selectors: { 'deal.name': 'h1' } }));
    const health = await readHealth(db);
    const text = await exportBackup(db, minute(9));
    await restoreBackup(db, text);
    expect(await readHealth(db)).toEqual(health);
    const { health: _, personLinks: __, drafts: ___, ...earlier } = JSON.parse(text);
    await restoreBackup(db, JSON.stringify(earlier));
    expect(await readHealth(db)).toEqual([]);
  });
});
