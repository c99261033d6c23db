import { type Key, siteKey } from '../../records/keys';
import { type CrmKind, type Named, pageOfKind } from '../crm/product';

const TABLES: Record<string, CrmKind> = {
  opportunity: 'deal',
  contact: 'person',
  lead: 'person',
  account: 'company',
  incident: 'ticket',
  email: 'message',
};
const GUID = /^\{?([0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})\}?$/i;

/** Exactly the host of some environment, with the number of its region: `northwind.crm4.dynamics.com`. */
export function ownsAddress(url: URL): boolean {
  return url.protocol === 'https:' && url.port === '' && /^[a-z0-9-]+\.crm\d*\.dynamics\.com$/.test(url.hostname);
}

/** Ids are unique across environments. */
export function recordKey(table: string, id: string | null) {
  const guid = GUID.exec(id ?? '')?.[1]?.toLowerCase();
  return guid === undefined ? null : siteKey('dynamics', `${table}/${guid}`);
}

function isApplication(url: URL): boolean {
  return ownsAddress(url) && /\/main\.aspx$/.test(url.pathname);
}

/** `/main.aspx?appid=…&pagetype=entityrecord&etn=opportunity&id=…`. */
export function recordAt(url: URL): Named | null {
  if (!isApplication(url) || (url.searchParams.get('pagetype') ?? 'entityrecord') !== 'entityrecord') return null;
  const table = url.searchParams.get('etn') ?? '';
  const key = recordKey(table, url.searchParams.get('id'));
  return key === null || !Object.hasOwn(TABLES, table) ? null : { kind: TABLES[table]!, key };
}

/** `/main.aspx?appid=…&pagetype=entitylist&etn=opportunity&viewid=…`. */
function isListOf(url: URL, table: string): boolean {
  const { searchParams } = url;
  return isApplication(url) && searchParams.get('pagetype') === 'entitylist' && searchParams.get('etn') === table;
}

export function isDealList(url: URL): boolean {
  return isListOf(url, 'opportunity');
}

/** Cases are incidents to the product. */
export function isTicketList(url: URL): boolean {
  return isListOf(url, 'incident');
}

/** Kind of page by the address alone. */
export function pageOfAddress(url: URL): ReturnType<typeof pageOfKind> | 'deal-list' | 'ticket-list' | null {
  const record = recordAt(url);
  if (record !== null) return pageOfKind(record.kind);
  return isDealList(url) ? 'deal-list' : isTicketList(url) ? 'ticket-list' : null;
}

/** Key of the record that an address names, or null. */
export function keyOfAddress(url: URL): Key | null {
  return recordAt(url)?.key ?? null;
}
