// Gmail, most stable first. "seen" = the date of the page or source that showed it.

/** The view in front: Gmail keeps earlier views mounted and hidden. ARIA landmark, seen 2025-11. */
export const MAIN = '[role="main"]';

/** Text that a sender wrote. Nothing in it is Gmail's own markup, whatever it looks like. Short classes, unchanged 2014–2026. */
export const BODY = 'div.a3s';

/** Head of an open thread. data-thread-perm-id seen 2025-11; h2.hP is the subject's class since 2012. */
export const THREAD_HEAD = ['[data-thread-perm-id]', 'h2[data-legacy-thread-id]', 'h2.hP'] as const;
export const SUBJECT = ['h2[data-thread-perm-id]', 'h2[data-legacy-thread-id]', 'h2.hP', '.ha h2'] as const;

/** A message, open or collapsed. data-message-id seen 2026-02. */
export const MESSAGE = '[data-message-id]';
/** The list item around a message: what tells one that has no id yet (just sent). ARIA, seen 2025-11. */
export const MESSAGE_ITEM = '[role="list"] > [role="listitem"]';
/** Open messages; a collapsed one is div.adf in .kv. Classes seen 2025-11: no attribute tells the two apart. */
export const OPEN_MESSAGE = 'div.adn, .h7';
/** Sender: the email attribute stands in open and collapsed messages; td.gF in older ones. Seen 2025-11. */
export const SENDER = ['span.gD[email]', 'td.gF span[email]', 'h3.iw span[email]'] as const;
/** To and Cc together; absent while collapsed. Seen 2025-11. */
export const RECIPIENT = ['span.g2[email]', '.hb span[email]'] as const;
/** The full date stands in title, in the language of the page. Not `.gK .g3`: that misses collapsed messages. Seen 2025-11. */
export const MESSAGE_DATE = ['span.g3[title]'] as const;
/** First words of a collapsed message. Short classes, seen 2025. */
export const COLLAPSED_SNIPPET = ['.iA.g6', '.iA'] as const;

/** Quoted history inside a body, by the mail program that made it: Gmail, Apple Mail and Thunderbird, Yahoo, Proton; .ajR is "show trimmed content". */
export const QUOTED =
  '.gmail_quote, .gmail_quote_container, blockquote[type="cite"], .moz-cite-prefix, [class*="yahoo_quoted"], [class*="protonmail_quote"], .ajR';
/** Outlook puts its history behind this head, not inside it; Gmail prefixes the id. */
export const HISTORY_BELOW = '[id$="divRplyFwdMsg"]';

/** A list row; the split view uses two or three per thread (.apv). Classes since 2012, still there 2026. */
export const ROW = 'tr.zA';
export const SPLIT_ROW = '.apv';
/** Looks like a row whatever its class is: one checkbox per thread. ARIA, seen 2014–2025. */
export const ANY_ROW = 'td [role="checkbox"]';
/** Thread id of a row: inside it, not on it. Seen 2025-07. */
export const ROW_THREAD = ['[data-thread-id]', '[data-legacy-thread-id]'] as const;
/** Hex id of the latest message on the same element; a draft of the user's own is none. Seen 2025. */
export const ROW_LATEST_MESSAGE = ['data-legacy-last-non-draft-message-id', 'data-legacy-last-message-id'] as const;
/** Senders. A bare [email] would count twice: the hidden .afn summary repeats it. Seen 2014–2025. */
export const ROW_PEOPLE = '.yW';
/** A sender whose message is unread is set in bold: .zF. Seen 2025. */
export const ROW_UNREAD_PERSON = '.zF';
/** Subject: the element with the thread's id; .bog around it; a span with an id before 2018. */
export const ROW_SUBJECT = ['.y6 [data-thread-id]', '.y6 .bog', '.y6 > span[id]'] as const;
export const ROW_SNIPPET = ['.y2'] as const;
/** Number of messages. Since 2018 an own element, before in brackets behind the names. */
export const ROW_COUNT = ['.bx0'] as const;
export const ROW_DATE = ['td.xW > span[title]', 'td.yf.apt > div.apm > span[title]'] as const;

/** "1–50 of 1,234": the third number is the total. Seen 2025. */
export const RANGE = '.Dj';
export const RANGE_NUMBER = '.ts';
/** What an empty list says. Seen 2025. */
export const EMPTY_LIST = 'td.TC';

/** Labels beside the subject of an open thread, and before that of a row; the attribute holds the whole name. Short classes, seen 2025: a first guess. */
export const THREAD_LABELS: readonly [css: string, attribute: string][] = [['.ha .hN', 'name']];
export const ROW_LABELS: readonly [css: string, attribute: string][] = [['.xT .ar .at', 'title']];

/** The account button: its label ends in the address, in brackets, in every language. Seen 2025. */
export const ACCOUNT_BUTTON = 'a[href*="accounts.google.com/SignOutOptions"][aria-label*="@"]';
