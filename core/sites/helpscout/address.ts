import { type Key, siteKey } from '../../records/keys';

export type PageKind = 'conversation' | 'conversation-list';

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
  return /^\/mailbox\/[0-9a-f]+(?:\/\d+)?\/?$/.test(url.pathname) ? 'conversation-list' : null;
}

/** Ids count over all accounts. */
export function keyOf(kind: 'conversation' | 'customer' | 'thread', id: string): Key {
  return siteKey('helpscout', `${kind}/${id}`);
}
