import { attribute, maybe } from '../query';
import { type Draft, Reading } from '../reading';
import type { Reader } from '../site';
import { pageOfAddress } from './address';
import { addCaseContact, takeCaseFields } from './case-fields';
import { cellsOf } from './list-cells';
import { pageInFront } from './page-in-front';
import { statedTotal } from './read-opportunity-list';
import { PREFIX, recordKey } from './record-id';
import * as at from './selectors';

function readRow(reading: Reading, row: Element): boolean {
  const id = attribute(row, 'data-row-key-value') ?? '';
  const key = id.startsWith(PREFIX.case) ? recordKey(id) : null;
  if (key === null) {
    reading.miss('ticket', null, 'id', 'unreadable');
    return false;
  }
  const cells = cellsOf(row);
  const find = (field: string) => cells.get(field) ?? null;
  const ticket: Draft<'ticket'> = { kind: 'ticket', keys: [key], fields: {} };
  takeCaseFields(reading, ticket, find, 'may');
  if (!reading.addRow(ticket)) return false;
  addCaseContact(reading, ticket, find);
  return true;
}

export const readCaseList: Reader = (document, url, now) => {
  if (pageOfAddress(url) !== 'case-list') return null;
  const search = pageInFront(document);
  if (search === null) return null;
  const rows = search.every(at.LIST_ROW);
  if (rows.length === 0 && search.first([at.LIST_ROOT]) === null) return null;
  const reading = new Reading('salesforce', 'case-list', url, now);
  const read = rows.filter(row => readRow(reading, row)).length;
  const looksLike = search.every(at.ANY_LIST_ROW).filter(row => maybe(row, at.LIST_CELL) !== null).length;
  return reading.sighting({
    account: null,
    rows: { read, looksLike: Math.max(looksLike, rows.length), shown: statedTotal(search) },
    about: null,
  });
};
