import type { Key } from '../../records/keys';
import { idInAddress, PREFIX, recordKey } from './record-id';

export type RecordPage = (typeof RECORDS)[number];
export type PageKind = RecordPage | 'opportunity-list' | 'task-list' | 'case-list';

const RECORDS = ['opportunity', 'contact', 'account', 'case', 'lead'] as const;
const LISTS = { Opportunity: 'opportunity-list', Task: 'task-list', Case: 'case-list' } as const;

/** Exactly a Lightning host of some organisation: `northwind.lightning.force.com`, `northwind--test.sandbox.lightning.force.com`. */
export function ownsAddress(url: URL): boolean {
  return url.protocol === 'https:' && url.port === '' && /^(?:[a-z0-9-]+\.)+lightning\.force\.com$/.test(url.hostname);
}

export function pageOfAddress(url: URL): PageKind | null {
  if (!ownsAddress(url)) return null;
  const path = url.pathname;
  const list = /^\/lightning\/o\/(Opportunity|Task|Case)\/(?:list|home)\/?$/.exec(path)?.[1];
  if (list !== undefined) return LISTS[list as keyof typeof LISTS];
  if (!/\/view\/?$/.test(path)) return null;
  return RECORDS.find(kind => idInAddress(path, PREFIX[kind]) !== null) ?? null;
}

/** Key of the record that an address names, or null. */
export function keyOfAddress(url: URL): Key | null {
  const id = ownsAddress(url) ? idInAddress(url.pathname, '') : null;
  return id === null ? null : recordKey(id);
}
