import { type Key, siteKey } from '../../records/keys';

export type PageKind = 'ticket' | 'ticket-list';

/** Exactly the host of some account: `northwind.zendesk.com`. Zendesk's own pages stand on `www`. */
export function ownsAddress(url: URL): boolean {
  return url.protocol === 'https:' && url.port === '' && /^(?!www\.)[a-z0-9-]+\.zendesk\.com$/.test(url.hostname);
}

/** Number of the ticket in a path or link, `/agent/tickets/812`, `tickets/812`; else null. */
export function ticketNumberIn(path: string): string | null {
  return /(?:^|\/)tickets\/(\d+)(?:$|[/?#])/.exec(path)?.[1] ?? null;
}

export function pageOfAddress(url: URL): PageKind | null {
  if (!ownsAddress(url)) return null;
  if (/^\/agent\/tickets\/\d+(?:\/|$)/.test(url.pathname)) return 'ticket';
  return /^\/agent\/filters\/\d+\/?$/.test(url.pathname) ? 'ticket-list' : null;
}

/** Key of a ticket or user. Both are numbered within their account, which is the first part of the host. */
export function keyOf(url: URL, kind: 'tickets' | 'users', number: string): Key {
  return siteKey('zendesk', `${url.hostname.split('.')[0]}/${kind}/${number}`);
}
