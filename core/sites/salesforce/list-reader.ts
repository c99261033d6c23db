import { dateOrderOf, languageOf } from '../page-dates';
import { closest, maybe } from '../query';
import { type Draft, type Found, Reading } from '../reading';
import type { Search } from '../shadow';
import type { Reader } from '../site';
import { textOf } from '../text-of';
import { pageOfAddress } from './address';
import { cardItem, totalOfColumns } from './board-cards';
import type { DealSetting } from './deal-fields';
import { rowItem } from './list-cells';
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

/** Reader of a list of one kind of record: a data table or a board, whichever is in view. */
export function listReader<K extends 'deal' | 'ticket'>(of: ListKind<K>): Reader {
  return (document, url, now) => {
    const search = pageOfAddress(url) === of.page ? pageInFront(document) : null;
    if (search === null) return null;
    const items = [
      ...search.every(at.LIST_ROW).map(row => rowItem(row, of.prefix)),
      ...search.every(at.BOARD_CARD).map(card => cardItem(card, of.prefix)),
    ];
    const columns = search.every(at.BOARD_COLUMN);
    if (items.length + columns.length === 0 && search.first([at.LIST_ROOT]) === null) return null;
    const reading = new Reading('salesforce', of.page, url, now);
    const order = dateOrderOf(search, at.LIST_DATES);
    const language = languageOf(document);
    let read = 0;
    for (const { id, linked, need, find } of items) {
      const key = id === null ? null : recordKey(id);
      // The table reuses rows: one whose name links another record is being redrawn just now.
      if (key === null || (linked !== null && recordKey(linked) !== key)) {
        reading.miss(of.kind, null, 'id', 'unreadable');
        continue;
      }
      const draft: Draft<K> = { kind: of.kind, keys: [key], fields: {} };
      of.take(reading, draft, find, { currency: null, language, order, need });
      if (!reading.addRow(draft)) continue;
      of.also?.(reading, draft, find);
      read++;
    }
    const loose = search.every(at.ANY_LIST_ROW).filter(row => maybe(row, at.LIST_CELL) !== null).length;
    // Cells without a row around them are those of a row that is not recognised.
    const isStray = search.every(at.LIST_CELL).some(cell => closest(cell, at.ANY_ROW) === null);
    const cards = search.every(at.ANY_BOARD_CARD).filter(card => textOf(card) !== '').length;
    const looksLike = loose + cards + (isStray ? 1 : 0);
    return reading.sighting({
      account: null,
      rows: {
        read,
        looksLike: Math.max(looksLike, items.length),
        shown: columns.length > 0 ? totalOfColumns(columns) : statedTotal(search),
      },
      about: null,
    });
  };
}
