import { asText } from '../field-values';
import { dateOrderOf, languageOf } from '../page-dates';
import { attribute, maybe } from '../query';
import { type Draft, Reading } from '../reading';
import type { Search } from '../shadow';
import type { Reader } from '../site';
import { textOf } from '../text-of';
import { pageOfAddress } from './address';
import { type DealSetting, linkedName, takeDealFields } from './deal-fields';
import { cellsOf } from './list-cells';
import { pageInFront } from './page-in-front';
import { PREFIX, recordKey } from './record-id';
import * as at from './selectors';

function readRow(reading: Reading, row: Element, setting: DealSetting): boolean {
  const id = attribute(row, 'data-row-key-value') ?? '';
  const key = id.startsWith(PREFIX.opportunity) ? recordKey(id) : null;
  if (key === null) {
    reading.miss('deal', null, 'id', 'unreadable');
    return false;
  }
  const cells = cellsOf(row);
  const find = (field: string) => cells.get(field) ?? null;
  const deal: Draft<'deal'> = { kind: 'deal', keys: [key], fields: {} };
  reading.take(deal, 'name', linkedName(find('Name')), asText, 'must');
  reading.take(deal, 'stage', find('StageName'), asText, 'must');
  takeDealFields(reading, deal, find, setting);
  return reading.addRow(deal);
}

/** "12 items • …" → 12; null for "50+ items" and where nothing is said. */
export function statedTotal(search: Search): number | null {
  const status = search.first([at.LIST_STATUS]);
  const match = status === null ? null : /(\d{1,3}(?:[.,\u00a0 ]\d{3})*|\d+)(\+?)/.exec(textOf(status.element));
  return match === null || match[2] === '+' ? null : Number(match[1]!.replace(/\D/g, ''));
}

export const readOpportunityList: Reader = (document, url, now) => {
  if (pageOfAddress(url) !== 'opportunity-list') return null;
  const search = pageInFront(document);
  if (search === null) return null;
  const rows = search.every(at.LIST_ROW);
  if (rows.length === 0 && search.first([at.LIST_ROOT]) === null) return null;
  const reading = new Reading('salesforce', 'opportunity-list', url, now);
  const order = dateOrderOf(search, [at.LIST_DATE_CELL]);
  const setting = { currency: null, language: languageOf(document), order };
  const read = rows.filter(row => readRow(reading, row, setting)).length;
  const looksLike = search.every(at.ANY_LIST_ROW).filter(row => maybe(row, at.LIST_CELL) !== null).length;
  return reading.sighting({
    account: null,
    rows: { read, looksLike: Math.max(looksLike, rows.length), shown: statedTotal(search) },
    about: null,
  });
};
