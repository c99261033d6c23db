import { type Key, siteKey } from '../../records/keys';

export type PageKind = 'deal' | 'deal-list' | 'contact' | 'company' | 'ticket' | 'ticket-list' | 'conversation';

/** HubSpot's numbers for kinds of objects. */
export const TYPE = { contact: '0-1', company: '0-2', deal: '0-3', ticket: '0-5' } as const;

const PAGES = ['contact', 'company', 'deal', 'ticket'] as const;

/** Exactly the application's hosts: `app.hubspot.com`, and regional ones such as `app-eu1.hubspot.com`. */
export function ownsAddress(url: URL): boolean {
  return url.protocol === 'https:' && url.port === '' && /^app(?:-[a-z]{2}\d)?\.hubspot\.com$/.test(url.hostname);
}

/** Object type and id in an address of a record, old and new shape; else null. */
export function recordInAddress(path: string): { type: string; id: string } | null {
  const match = /\/contacts\/\d+\/(?:record\/(\d+-\d+)|(contact|company|deal|ticket))\/(\d+)(?:\/|$|\?)/.exec(path);
  if (match === null) return null;
  const type = match[1] ?? TYPE[match[2] as keyof typeof TYPE];
  return { type, id: match[3]! };
}

/** Id of the conversation in an address of the inbox, `/live-messages/4217/inbox/8129652150`; else null. */
export function conversationIn(path: string): string | null {
  return /^\/live-messages\/\d+\/inbox\/(\d+)(?:\/|$)/.exec(path)?.[1] ?? null;
}

export function pageOfAddress(url: URL): PageKind | null {
  if (!ownsAddress(url)) return null;
  if (conversationIn(url.pathname) !== null) return 'conversation';
  const record = recordInAddress(url.pathname);
  if (record !== null) return PAGES.find(page => TYPE[page] === record.type) ?? null;
  const list = /^\/contacts\/\d+\/(?:objects\/(0-[35])|(deal|ticket)s)(?:\/|$)/.exec(url.pathname);
  if (list === null) return null;
  return list[1] === TYPE.deal || list[2] === 'deal' ? 'deal-list' : 'ticket-list';
}

/** Key of the record that an address names, or null. */
export function keyOfAddress(url: URL): Key | null {
  const record = ownsAddress(url) ? recordInAddress(url.pathname) : null;
  return record === null ? null : siteKey('hubspot', `${record.type}/${record.id}`);
}
