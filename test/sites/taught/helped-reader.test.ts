import { expect, test } from 'vitest';
import { keyOfAddress } from '../../../core/sites/hubspot/address';
import { readDealList } from '../../../core/sites/hubspot/read-deal-list';
import { helpedReader } from '../../../core/sites/taught/helped-reader';
import { learn } from '../../../core/sites/taught/learn';
import { listReading } from '../../../core/sites/taught/list-reading';
import { taughtPages } from '../../../core/sites/taught/taught-pages';
import { loadPage } from '../../lab/load-page';
import { MISSED_ROWS_DEALS, MISSED_ROWS_HTML, MISSED_ROWS_URL } from './missed-rows';

const NOW = new Date('2026-11-22T09:00:00.000Z');
const url = new URL(MISSED_ROWS_URL);
const PRODUCT = { site: 'hubspot', page: 'deal-list', keyOf: keyOfAddress };

function taught(rowIndex: number) {
  const document = loadPage(MISSED_ROWS_HTML, url.href);
  const cell = (column: number) =>
    document.querySelector(`tbody tr:nth-child(${rowIndex}) td:nth-child(${column}) div`)!;
  const picks = new Map<string, Element>([
    ['name', cell(2).querySelector('a')!],
    ['stage', cell(3)],
    ['amount', cell(4)],
    ['closeDate', cell(5)],
  ]);
  const learned = learn(document, url, { kind: 'deal', page: 'list', dateOrder: null, name: 'Deals', picks });
  expect(learned.picked.map(({ field, why }) => [field, why])).toEqual([
    ['name', null],
    ['stage', null],
    ['amount', null],
    ['closeDate', null],
  ]);
  return taughtPages('app.hubspot.com', [learned.reader!]);
}

const read = (reader: ReturnType<typeof helpedReader>, html = MISSED_ROWS_HTML, at = url) =>
  reader(loadPage(html, at.href), at, NOW)!;

test('the rows that a product’s own reader misses are read as they were taught, under the product’s keys', () => {
  const own = read(readDealList);
  expect(own.rows).toMatchObject({ read: 3, looksLike: 6 });
  const helped = read(helpedReader(readDealList, taught(5), PRODUCT, listReading));
  expect(helped).toMatchObject({ site: 'hubspot', page: 'deal-list', rows: { read: 6, looksLike: 6 }, missing: [] });
  expect(helped.records.map(({ keys }) => keys[0])).toEqual(MISSED_ROWS_DEALS.map(([id]) => `hubspot:0-3/${id}`));
  expect(helped.records.map(({ fields }) => (fields as { name: string }).name)).toEqual(
    MISSED_ROWS_DEALS.map(([, name]) => name),
  );
  // What the product's own reader read is as it was.
  expect(helped.records.slice(0, 3)).toEqual(own.records);
});

test('a row that links to no record of the product is not read, and goes on being said to be missed', () => {
  const html = MISSED_ROWS_HTML.replace('<a href="/contacts/4217/record/0-3/1006">', '<a>');
  const helped = read(helpedReader(readDealList, taught(5), PRODUCT, listReading), html);
  expect(helped.records).toHaveLength(5);
  expect(helped.rows).toMatchObject({ read: 5, looksLike: 6 });
});

test('on a list that was not taught, the product’s own reader reads alone', () => {
  const other = new URL('https://app.hubspot.com/contacts/4217/objects/0-3/views/mine/list');
  const helped = read(helpedReader(readDealList, taught(5), PRODUCT, listReading), MISSED_ROWS_HTML, other);
  expect(helped.rows).toMatchObject({ read: 3, looksLike: 6 });
});
