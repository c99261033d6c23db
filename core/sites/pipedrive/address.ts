import { type Key, siteKey } from '../../records/keys';
import type { CrmKind, Named } from '../crm/product';

const KINDS: Record<string, CrmKind> = { deal: 'deal', person: 'person', organization: 'company' };
/** Pipedrive's own pages stand on these. */
const NOT_AN_ACCOUNT = /^(?:www|app|api|developers|support|community|marketplace)\./;

/** Exactly the host of some account: `northwind.pipedrive.com`. */
export function ownsAddress(url: URL): boolean {
  const { protocol, port, hostname } = url;
  return (
    protocol === 'https:' &&
    port === '' &&
    /^[a-z0-9-]+\.pipedrive\.com$/.test(hostname) &&
    !NOT_AN_ACCOUNT.test(hostname)
  );
}

/** `/deal/991`, `/person/501`, `/organization/77`. Records are numbered within their account, which is the first part of the host. */
export function recordAt(url: URL): Named | null {
  const match = ownsAddress(url) ? /^\/(deal|person|organization)\/(\d+)(?:\/|$)/.exec(url.pathname) : null;
  if (match === null) return null;
  return {
    kind: KINDS[match[1]!]!,
    key: siteKey('pipedrive', `${url.hostname.split('.')[0]}/${match[1]}/${match[2]}`),
  };
}

/** The board stands at `/pipeline/1`, the table at `/deals/…`. */
export function isDealList(url: URL): boolean {
  return ownsAddress(url) && /^\/(?:deals|pipeline)(?:\/|$)/.test(url.pathname);
}

/** Kind of page by the address alone. */
export function pageOfAddress(url: URL): CrmKind | 'deal-list' | null {
  return recordAt(url)?.kind ?? (isDealList(url) ? 'deal-list' : null);
}

/** Key of the record that an address names, or null. */
export function keyOfAddress(url: URL): Key | null {
  return recordAt(url)?.key ?? null;
}
