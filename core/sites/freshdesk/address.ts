import { type Key, siteKey } from '../../records/keys';

export type PageKind = 'ticket' | 'ticket-list';

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
  return /^\/a\/tickets(?:\/filters\/[^/]+)?\/?$/.test(url.pathname) ? 'ticket-list' : null;
}

/** Key of a ticket or contact. Tickets are numbered within their account, which is the first part of the host. */
export function keyOf(url: URL, kind: 'tickets' | 'contacts', number: string): Key {
  return siteKey('freshdesk', `${url.hostname.split('.')[0]}/${kind}/${number}`);
}
