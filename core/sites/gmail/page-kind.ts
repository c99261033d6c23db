export type PageKind = 'inbox' | 'thread';

/** Views by the first word behind #. Sent mail is a list as well: its rows name recipients, which the row says itself. */
export const PLAIN_LISTS: ReadonlySet<string> = new Set(['inbox', 'starred', 'snoozed', 'imp', 'sent', 'all']);
export const LISTS_WITH_NAME: ReadonlySet<string> = new Set([
  'label',
  'category',
  'search',
  'advanced-search',
  'section_query',
]);
