// Freshdesk's agent pages (Ember), most stable first: data-test-id names, the same in every language; then its own BEM classes, unchanged since 2018. "seen" = the
// date of the source that showed it; no page of the product itself was at hand.

/** Number of the ticket in the head: after a navigation the address changes first. Seen 2018–2026. */
export const NUMBER = '.breadcrumb__item.active';
/** Head of the ticket; buttons and labels stand in it too. Seen 2018–2026. */
export const SUBJECT = ['.ticket-subject-heading', '[data-test-id="ticket-title"]'] as const;
/** The form of properties: what is chosen in a list. Seen 2026. */
export const STATUS = [
  '[data-test-id="tkt-properties-status"] .ember-power-select-selected-item',
  '[data-test-id="ticket-status"]',
] as const;
export const PRIORITY = [
  '[data-test-id="tkt-properties-priority"] .ember-power-select-selected-item',
  '[data-test-id="priority"] .ember-power-select-selected-item',
  '[data-test-id="ticket-priority"]',
] as const;
export const TYPE = ['[data-test-id="tkt-properties-ticket_type"] .ember-power-select-selected-item'] as const;
/** Card of the requester. Seen 2021–2026. */
export const REQUESTER = [
  '.widget-requestor-info [data-test-id="user-name"]',
  '.widget-requestor-info a[href*="/contacts/"]',
  '[data-test-id="ticket-description"] a[data-test-id="user-name"][href*="/contacts/"]',
] as const;
export const REQUESTER_EMAIL = ['[data-test-id="requester-info-contact-email"] .info-details-content'] as const;

/** Messages; the first one, the ticket's description, has a mark of its own. Seen 2018–2026. */
export const DESCRIPTION = '[data-test-id="ticket-description"]';
export const MESSAGE = `.ticket-details__item, ${DESCRIPTION}`;
/** The reply's editor stands among the messages. Seen 2026. */
export const EDITOR = '.rich-editor, .fr-box, [contenteditable="true"]';
/** Written by somebody who is no agent. Classes, seen 2018–2026: no attribute says so. */
export const BY_CUSTOMER = '.ticket-details__requestor';
export const CONTACT_LINK = 'a[data-test-id="user-name"][href*="/contacts/"]';
export const BY_AGENT = '[data-test-is-agent]:not([data-test-is-agent="false"])';
/** Private notes; replies of outsiders are drawn the same way and are BY_CUSTOMER too. Seen 2026. */
export const PRIVATE = '.ticket-details__privatenote';
/** A reply that went out says to whom; a private note says who was notified. Seen 2026. */
export const SENT_TO = '[data-test-id="to-emails"]';
export const ADDRESSES = '[data-test-id="display-emails"], .display_emails';
/** `conversation-73012345`, on or in the message; the note's own number is the same one. Seen 2026. */
export const MESSAGE_ID = '[data-test-id^="conversation-"]';
export const NOTE_ID = '[data-note-id]';
export const SENDER = ['[data-test-id="user-name"] b', '[data-test-id="user-name"]', '.sender-info b'] as const;
/** The full date stands in aria-label, or in brackets behind "2 days ago". Seen 2019–2026. */
export const TIME = ['[data-test-id="time-info"][aria-label]', '.timeago-units'] as const;
export const TEXT = [
  '[data-test-conversation="conversation-text"]',
  '.ticket_note',
  '[data-test-id="ticket-description"] .text__content',
  '[data-test-id="ticket-description"] .ticket-details__item__content',
] as const;
/** Looks like the text of a message, whatever it stands in. */
export const ANY_TEXT = '.ticket-details__item__content';
export const QUOTED = '.freshdesk_quote, blockquote, .gmail_quote, [type="cite"], .moz-cite-prefix';

/** A list, as table or cards: each row holds the ticket's link; what else marks a row is not known. First guess. */
export const ROW_LINK = 'a[href*="/a/tickets/"]';
export const ROW = 'tr, [role="row"], li, article, [data-test-id^="ticket-row"], .list-item';
export const ROW_STATUS = [
  '[data-test-id*="status"] .ember-power-select-selected-item',
  '[data-test-id*="status"]',
] as const;
export const ROW_PRIORITY = [
  '[data-test-id*="priority"] .ember-power-select-selected-item',
  '[data-test-id*="priority"]',
] as const;
export const ROW_REQUESTER = ['a[href*="/a/contacts/"]'] as const;
/** Looks like a row whatever it is made of: one checkbox for each. */
export const ANY_ROW = 'main [type="checkbox"], [role="main"] [type="checkbox"], tbody [type="checkbox"]';
export const LIST = '[data-test-id*="ticket-list"], [data-test-id*="tickets-list"], main table, main ul';
