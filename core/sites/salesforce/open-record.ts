import type { Key } from '../../records/keys';
import type { Search } from '../shadow';
import { pageOfAddress, type RecordPage } from './address';
import { belongsTo, pageInFront } from './page-in-front';
import { RecordFields } from './record-fields';
import { idInAddress, PREFIX, recordKey } from './record-id';

/** API name of each page's object. */
const OBJECT: Record<RecordPage, string> = {
  opportunity: 'Opportunity',
  contact: 'Contact',
  account: 'Account',
  case: 'Case',
  lead: 'Lead',
};

export interface OpenRecord {
  key: Key;
  search: Search;
  fields: RecordFields;
}

/** The record in front; null on another page, and while the page still shows the record before. */
export function openRecord(document: Document, url: URL, page: RecordPage): OpenRecord | null {
  const id = pageOfAddress(url) === page ? idInAddress(url.pathname, PREFIX[page]) : null;
  const key = id === null ? null : recordKey(id);
  const search = pageInFront(document);
  if (id === null || key === null || search === null || !belongsTo(search, id)) return null;
  return { key, search, fields: new RecordFields(search, OBJECT[page]) };
}
