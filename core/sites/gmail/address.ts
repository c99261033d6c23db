import type { PageKind } from './page-kind';
import { LISTS_WITH_NAME, PLAIN_LISTS } from './page-kind';

/** Exactly Gmail's own host. */
export function ownsAddress(url: URL): boolean {
  return (
    url.protocol === 'https:' &&
    url.hostname === 'mail.google.com' &&
    url.port === '' &&
    /^\/mail(?:\/|$)/.test(url.pathname)
  );
}

/** A thread's segment: 16 hex digits before 2018, then a long word of letters. */
const THREAD = /^(?:[0-9a-f]{16}|[A-Za-z]{20,}|thread-[af]:[\w-]+)$/;

/** Page kind by the part behind #: `#inbox`, `#label/x/p2`, `#search/q/FMfcg…`. Drafts, spam and settings are not read. */
export function pageOfAddress(url: URL): PageKind | null {
  if (!ownsAddress(url)) return null;
  const path = url.hash.replace(/^#/, '').replace(/\?.*$/, '');
  const [name = '', ...rest] = path.split('/');
  const view = name === '' ? 'inbox' : name;
  const named = LISTS_WITH_NAME.has(view);
  if (!named && !PLAIN_LISTS.has(view)) return null;
  if (named && (rest[0] ?? '') === '') return null;
  const behind = named ? rest.slice(1) : rest;
  const last = behind.filter(part => !/^p\d+$/.test(part)).pop() ?? '';
  if (last === '') return 'inbox';
  return THREAD.test(last) ? 'thread' : null;
}
