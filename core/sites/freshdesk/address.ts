import { type Key, siteKey } from '../../records/keys';
import type { Named } from '../crm/product';

export type PageKind = 'ticket' | 'ticket-list' | 'person' | 'company';

/** Exactly the host of some account: `northwind.freshdesk.com`. Freshdesk's own pages stand on `www`. */
export function ownsAddress(url: URL): boolean {
  return url.protocol === 'https:' && url.port === '' && /^(?!www\.)[a-z0-9-]+\.freshdesk\.com$/.test(url.hostname);
}

/** Number of the ticket in a path or link, `/a/tickets/812`; else null. */
export function ticketNumberIn(path: string): string | null {
  return /\/a\/tickets\/(\d+)(?:$|[/?#])/.exec(path)?.[1] ?? null;
}

export function pageOfAddress(url: URL): PageKind | null {
  if (!ownsAddress(url)) return null;
  if (/^\/a\/tickets\/\d+\/?$/.test(url.pathname)) return 'ticket';
  if (/^\/a\/tickets(?:\/filters\/[^/]+)?\/?$/.test(url.pathname)) return 'ticket-list';
  return (recordAt(url)?.kind as 'person' | 'company' | undefined) ?? null;
}

/** `/a/contacts/70010`, `/a/companies/4401`. */
export function recordAt(url: URL): Named | null {
  const match = ownsAddress(url) ? /^\/a\/(contacts|companies)\/(\d+)\/?$/.exec(url.pathname) : null;
  if (match === null) return null;
  const kind = match[1] as 'contacts' | 'companies';
  return { kind: kind === 'contacts' ? 'person' : 'company', key: keyOf(url, kind, match[2]!) };
}

/** Key of a ticket, contact or company. Tickets are numbered within their account, which is the first part of the host. */
export function keyOf(url: URL, kind: 'tickets' | 'contacts' | 'companies', number: string): Key {
  return siteKey('freshdesk', `${url.hostname.split('.')[0]}/${kind}/${number}`);
}

/** Key of the record that an address names, or null. */
export function keyOfAddress(url: URL): Key | null {
  const number = ownsAddress(url) ? ticketNumberIn(url.pathname) : null;
  return number === null ? (recordAt(url)?.key ?? null) : keyOf(url, 'tickets', number);
}
