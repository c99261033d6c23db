// Help Scout, most stable first: data-cy, data-testid and ARIA names; the application speaks English alone, so an aria-label is as stable as a name. "seen" = the
// date of the source that showed it; no page of the product itself was at hand.

/** The subject can be edited: its text stands in a form field. Seen 2024–2026. */
export const SUBJECT = ['[aria-label="Conversation Subject"]', '[data-cy="EditableTextarea"]', '#subjectLine'] as const;
/** Active, Pending, Closed. First guess: no source shows it. */
export const STATUS = [
  '[data-cy="ConversationHeader.Actions"] [data-cy*="Status"]',
  '[data-testid="conversation-status"]',
  '[data-cy*="ConversationStatus"]',
  'button[aria-label^="Status"]',
] as const;
/** Number of the conversation, "#19839". Seen 2024. */
export const NUMBER = ['[data-cy="ConversationHeader.Number"]', '[data-cy="Text"]'] as const;
/** The customer beside the conversation. Seen 2025; the addresses of links are the product's own. */
export const CUSTOMER = [
  '[data-cy="customer-sidebar"] a[href*="/customer"]',
  '.c-conversation-sidebar a[href*="/customer"]',
  '.sidebar-customer a[href*="/customer"]',
] as const;
export const CUSTOMER_EMAIL = [
  '[data-cy="customer-sidebar"] a[href^="mailto:"]',
  '.c-conversation-sidebar a[href^="mailto:"]',
  '.sidebar-customer a[href^="mailto:"]',
] as const;

/** Messages, notes and changes of state, each with its id: `thread-7301234567`. Seen 2025. */
export const LOG = '[data-testid="ThreadContainer"], ol[aria-label="Thread Items"], #convo-main';
export const THREAD = '[id^="thread-"]';
/** Who wrote, by class or by the item's label ("Customer response", "User reply", "Note"). Seen 2025. */
export const BY_CUSTOMER = '.is-customer';
export const BY_USER = '.is-user, .is-message';
export const IS_NOTE = '.is-note';
/** Classes on changes of state: nobody wrote them. */
export const IS_EVENT = '.is-lineitem, .is-line-item';
export const SENDER = ['span[data-nocollapse="true"]'] as const;
export const TIME = ['time[datetime]', 'time[title]'] as const;
export const TEXT = ['section.messageBody', '.thread-content'] as const;
export const QUOTED = '.gmail_quote, blockquote, [type="cite"], .moz-cite-prefix';

/** A folder: each row links its conversation. What else marks a row is not known. First guess. */
export const ROW_LINK = 'a[href*="/conversation/"]';
export const ROW = 'tr, [role="row"], li, article, [data-cy*="ConversationRow"]';
export const ROW_SUBJECT = ['[data-cy*="Subject"]', '[data-testid*="subject"]', '.subject'] as const;
export const ROW_CUSTOMER = ['[data-cy*="Customer"]', '[data-testid*="customer"]', '.customer'] as const;
export const ROW_STATUS = ['[data-cy*="Status"]', '[data-testid*="status"]'] as const;
export const ANY_ROW = 'main [type="checkbox"], tbody [type="checkbox"], [role="row"] [type="checkbox"]';
export const LIST = 'main table, [role="table"], [role="grid"], [data-cy*="ConversationList"]';
