import { describe, expect, test } from 'vitest';
import { type Deal, Settings, type Sighting, type World } from '../../core/records';
import { dealList } from '../../core/sales';
import { stageVisits } from '../../core/sales/history/stage-visits';
import { siteOf } from '../../core/sites/registry';
import { mergeSighting, readWorld } from '../../core/store';
import { loadPage } from '../lab/load-page';
import { TEST_PAGES } from '../sites/test-pages';
import { openFresh } from './open-fresh';

/** What the reader sees on a test page on which some texts were changed, read at a day and hour. */
function visit(name: string, at: string, changes: Record<string, string> = {}): Sighting {
  const page = TEST_PAGES.find(each => each.name === name)!;
  const html = Object.entries(changes).reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`${name} does not hold "${from}"`);
    return text.replaceAll(from, to);
  }, page.html);
  const site = siteOf(page.url)!;
  return site.readers[site.pageOf(page.url)!]!(loadPage(html, page.url.href), page.url, new Date(at))!;
}

const record = (at: string, stage: string, closes: string) =>
  visit('hubspot/deal--record', at, { 'Contract sent': stage, '12/18/2026': closes });

async function knownAfter(...sightings: Sighting[]): Promise<{ world: World; deal: Deal }> {
  const db = await openFresh();
  for (const sighting of sightings) await mergeSighting(db, sighting);
  const world = await readWorld(db);
  return { world, deal: world.deals.find(({ id }) => id === 'hubspot:0-3/991')! };
}

const OCTOBER = record('2026-10-05T09:00:00Z', 'Appointment scheduled', '11/30/2026');
const NOVEMBER = record('2026-11-02T09:00:00Z', 'Decision maker bought-in', '12/18/2026');
const LATER = record('2026-11-20T09:00:00Z', 'Decision maker bought-in', '01/29/2027');

describe('history out of visits to a deal', () => {
  test('each visit adds what changed: stage with the time it was seen, every push of the close date', async () => {
    const { world, deal } = await knownAfter(OCTOBER, NOVEMBER, LATER);
    const own = world.changes.filter(({ recordId }) => recordId === deal.id);
    expect(
      own.map(({ at, fields }) => [at.slice(0, 10), fields.map(({ field, from, to }) => [field, from, to])]),
    ).toEqual([
      ['2026-10-05', expect.arrayContaining([['stage', null, 'Appointment scheduled']])],
      [
        '2026-11-02',
        expect.arrayContaining([
          ['stage', 'Appointment scheduled', 'Decision maker bought-in'],
          ['closeDate', '2026-11-30', '2026-12-18'],
        ]),
      ],
      ['2026-11-20', [['closeDate', '2026-12-18', '2027-01-29']]],
    ]);
    expect(stageVisits(deal, own)).toEqual([
      { stage: 'Appointment scheduled', start: null, end: '2026-11-02T09:00:00.000Z' },
      { stage: 'Decision maker bought-in', start: '2026-11-02T09:00:00.000Z', end: null },
    ]);
    const row = dealList(world, Settings.parse({}), '2026-11-22T09:00:00.000Z').rows.find(({ id }) => id === deal.id);
    expect(row?.flags).toContainEqual(expect.objectContaining({ words: { code: 'deal.pushed', params: { n: 2 } } }));
  });

  test('a page that was read earlier and arrives later overwrites nothing', async () => {
    const inOrder = await knownAfter(OCTOBER, NOVEMBER);
    const late = await knownAfter(NOVEMBER, OCTOBER);
    for (const { deal } of [inOrder, late]) {
      expect(deal).toMatchObject({
        stage: 'Decision maker bought-in',
        closeDate: '2026-12-18',
        firstSeenAt: OCTOBER.at,
        lastSeenAt: NOVEMBER.at,
      });
    }
  });

  test('a list that shows three columns erases nothing that the record’s page has told', async () => {
    const table = visit('hubspot/deal-list--table', '2026-11-21T09:00:00Z', {
      'cell-0-3-amount-991': 'cell-0-3-x-991',
    });
    expect(table.records.find(({ keys }) => keys.includes('hubspot:0-3/991'))?.fields).not.toHaveProperty('amount');
    const { deal } = await knownAfter(OCTOBER, LATER, table);
    const { deal: before } = await knownAfter(OCTOBER, LATER);
    // What the list does show is newer, and counts.
    expect(deal).toMatchObject({ stage: 'Contract sent', closeDate: '2026-12-18' });
    const untouched = ['amount', 'pipeline', 'createdDate', 'companyKey', 'companyName', 'personKeys'] as const;
    for (const field of untouched) expect(deal[field]).toEqual(before[field]);
    expect(deal.amount).toEqual({ minor: 1_250_000, currency: 'EUR' });
  });

  test('a value that the page no longer lets be read stays; one that its own page shows empty is gone', async () => {
    const gone = visit('hubspot/deal--record', '2026-11-21T09:00:00Z', {
      '€12,500.00': '',
      'Contract sent': 'Decision maker bought-in',
    });
    const garbled = visit('hubspot/deal--record', '2026-11-21T09:00:00Z', {
      '€12,500.00': '12.5..00',
      'Contract sent': 'Decision maker bought-in',
    });
    expect((await knownAfter(LATER, garbled)).deal.amount).toEqual({ minor: 1_250_000, currency: 'EUR' });
    expect((await knownAfter(LATER, gone)).deal.amount).toBeNull();
  });

  test('the same visits in any order of arrival give the same deal', async () => {
    const [a, b, c] = [OCTOBER, NOVEMBER, LATER];
    const deals = await Promise.all(
      [
        [a, b, c],
        [c, b, a],
        [b, c, a],
        [b, a, c],
      ].map(order => knownAfter(...order)),
    );
    const plain = deals.map(({ deal: { version: _, changedAt: __, ...deal } }) => deal);
    for (const deal of plain) expect(deal).toEqual(plain[0]);
  });
});
