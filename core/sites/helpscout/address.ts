import { type Key, siteKey } from '../../records/keys';
import type { Named } from '../crm/product';

export type PageKind = 'conversation' | 'conversation-list' | 'person';

/** Exactly the application's host. */
export function ownsAddress(url: URL): boolean {
  return url.protocol === 'https:' && url.port === '' && url.hostname === 'secure.helpscout.net';
}

/** Id of the conversation in a path or link, `/conversation/2615606748/19839`: the first number. The second is shown to people. */
export function conversationIn(path: string): { id: string; number: string | null } | null {
  const match = /\/conversation\/(\d+)(?:\/(\d+))?(?:$|[/?#])/.exec(path);
  return match === null ? null : { id: match[1]!, number: match[2] ?? null };
}

export function pageOfAddress(url: URL): PageKind | null {
  if (!ownsAddress(url)) return null;
  if (/^\/conversation\/\d+(?:\/\d+)?\/?$/.test(url.pathname)) return 'conversation';
  if (/^\/mailbox\/[0-9a-f]+(?:\/\d+)?\/?$/.test(url.pathname)) return 'conversation-list';
  return recordAt(url) === null ? null : 'person';
}

/** `/customers/440021`, and with the mailbox that the user came from `/customer/440021/149162/`. */
export function recordAt(url: URL): Named | null {
  const match = ownsAddress(url) ? /^\/customers?\/(\d+)(?:\/\d+)?\/?$/.exec(url.pathname) : null;
  return match === null ? null : { kind: 'person', key: keyOf('customer', match[1]!) };
}

/** Ids count over all accounts. */
export function keyOf(kind: 'conversation' | 'customer' | 'thread', id: string): Key {
  return siteKey('helpscout', `${kind}/${id}`);
}

/** Key of the record that an address names, or null. */
export function keyOfAddress(url: URL): Key | null {
  const conversation = ownsAddress(url) ? conversationIn(url.pathname) : null;
  return conversation === null ? (recordAt(url)?.key ?? null) : keyOf('conversation', conversation.id);
}
