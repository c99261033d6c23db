import { type Key, siteKey } from '../../records/keys';
import { type CrmKind, type Named, pageOfKind } from '../crm/product';

const OBJECTS: Record<string, CrmKind> = {
  opportunity: 'deal',
  contact: 'person',
  lead: 'person',
  organisation: 'company',
  email: 'message',
};

/** Exactly the application's hosts by region: `crm.na1.insightly.com`. */
export function ownsAddress(url: URL): boolean {
  return url.protocol === 'https:' && url.port === '' && /^crm\.[a-z]{2}\d+\.insightly\.com$/.test(url.hostname);
}

/** `/details/opportunity/991`, or in a pane beside another page `/list/Opportunity/?blade=/details/opportunity/991`. */
export function recordAt(url: URL): Named | null {
  if (!ownsAddress(url)) return null;
  const path = url.searchParams.get('blade') ?? url.pathname;
  const match = /^\/details\/(\w+)\/(\d+)(?:\/|$)/.exec(path);
  const object = match?.[1]?.toLowerCase().replace('organization', 'organisation') ?? '';
  return match === null || !Object.hasOwn(OBJECTS, object)
    ? null
    : { kind: OBJECTS[object]!, key: siteKey('insightly', `${object}/${match[2]}`) };
}

export function isDealList(url: URL): boolean {
  return ownsAddress(url) && !url.searchParams.has('blade') && /^\/list\/opportunity(?:\/|$)/i.test(url.pathname);
}

/** Kind of page by the address alone. */
export function pageOfAddress(url: URL): ReturnType<typeof pageOfKind> | 'deal-list' | null {
  const record = recordAt(url);
  if (record !== null) return pageOfKind(record.kind);
  return isDealList(url) ? 'deal-list' : null;
}

/** Key of the record that an address names, or null. */
export function keyOfAddress(url: URL): Key | null {
  return recordAt(url)?.key ?? null;
}
