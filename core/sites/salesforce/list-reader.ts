import { dateOrderOf, languageOf } from '../page-dates';
import { attribute, closest, maybe } from '../query';
import { type Draft, type Found, Reading } from '../reading';
import type { Search } from '../shadow';
import type { Reader } from '../site';
import { textOf } from '../text-of';
import { pageOfAddress } from './address';
import type { DealSetting } from './deal-fields';
import { cellsOf } from './list-cells';
import { pageInFront } from './page-in-front';
import { recordKey } from './record-id';
import * as at from './selectors';

interface ListKind<K extends 'deal' | 'ticket'> {
  page: 'opportunity-list' | 'case-list';
  kind: K;
  /** First three characters of the ids. */
  prefix: string;
  take(reading: Reading, draft: Draft<K>, find: (field: string) => Found | null, setting: DealSetting): void;
  /** After a row became a record. */
  also?(reading: Reading, draft: Draft<K>, find: (field: string) => Found | null): void;
}

/** "12 items • …" → 12; null for "50+ items" and where nothing is said. */
export function statedTotal(search: Search): number | null {
  const status = search.first([at.LIST_STATUS]);
  const match = status === null ? null : /(\d{1,3}(?:[.,\u00a0 ]\d{3})*|\d+)(\+?)/.exec(textOf(status.element));
  return match === null || match[2] === '+' ? null : Number(match[1]!.replace(/\D/g, ''));
}

/** Reader of a list of one kind of record: a data table. */
export function listReader<K extends 'deal' | 'ticket'>(of: ListKind<K>): Reader {
  return (document, url, now) => {
    const search = pageOfAddress(url) === of.page ? pageInFront(document) : null;
    if (search === null) return null;
    const rows = search.every(at.LIST_ROW);
    if (rows.length === 0 && search.first([at.LIST_ROOT]) === null) return null;
    const reading = new Reading('salesforce', of.page, url, now);
    const order = dateOrderOf(search, [at.LIST_DATE_CELL]);
    const setting = { currency: null, language: languageOf(document), order };
    let read = 0;
    for (const row of rows) {
      const id = attribute(row, 'data-row-key-value') ?? '';
      const key = id.startsWith(of.prefix) ? recordKey(id) : null;
      if (key === null) {
        reading.miss(of.kind, null, 'id', 'unreadable');
        continue;
      }
      const cells = cellsOf(row);
      const find = (field: string) => cells.get(field) ?? null;
      const draft: Draft<K> = { kind: of.kind, keys: [key], fields: {} };
      of.take(reading, draft, find, setting);
      if (!reading.addRow(draft)) continue;
      of.also?.(reading, draft, find);
      read++;
    }
    const loose = search.every(at.ANY_LIST_ROW).filter(row => maybe(row, at.LIST_CELL) !== null).length;
    // Cells without a row around them are those of a row that is not recognised.
    const isStray = search.every(at.LIST_CELL).some(cell => closest(cell, 'tr') === null);
    const looksLike = loose + (isStray ? 1 : 0);
    return reading.sighting({
      account: null,
      rows: { read, looksLike: Math.max(looksLike, rows.length), shown: statedTotal(search) },
      about: null,
    });
  };
}
