import { type Key, siteKey } from '../../records/keys';
import type { Named } from '../crm/product';

export type PageKind = 'ticket' | 'ticket-list' | 'person' | 'company';

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
  if (/^\/agent\/filters\/\d+\/?$/.test(url.pathname)) return 'ticket-list';
  return (recordAt(url)?.kind as 'person' | 'company' | undefined) ?? null;
}

/** `/agent/users/7301/requested_tickets`, `/agent/organizations/88/tickets`: the profile stands beside their tickets. */
export function recordAt(url: URL): Named | null {
  const match = ownsAddress(url) ? /^\/agent\/(users|organizations)\/(\d+)(?:\/|$)/.exec(url.pathname) : null;
  if (match === null) return null;
  const kind = match[1] as 'users' | 'organizations';
  return { kind: kind === 'users' ? 'person' : 'company', key: keyOf(url, kind, match[2]!) };
}

/** Key of a ticket, user or organisation. All are numbered within their account, which is the first part of the host. */
export function keyOf(url: URL, kind: 'tickets' | 'users' | 'organizations', number: string): Key {
  return siteKey('zendesk', `${url.hostname.split('.')[0]}/${kind}/${number}`);
}

/** Key of the record that an address names, or null. */
export function keyOfAddress(url: URL): Key | null {
  const number = ownsAddress(url) ? ticketNumberIn(url.pathname) : null;
  return number === null ? (recordAt(url)?.key ?? null) : keyOf(url, 'tickets', number);
}
