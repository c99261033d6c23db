// Zendesk Agent Workspace, most stable first: data-test-id names, the same in every language. Classes are hashes of the build. "seen" = the date of the source
// that showed it; no page of the product itself was at hand.

/** The grid of one ticket's panes: every open ticket stays mounted, each in its own. The id holds the ticket's number; seen 2026. */
export const PANES = '.ticket-panes-grid-layout, [data-test-id^="ticket-"][data-test-id$="-custom-layout"]';
export const ACTIVE_PANES =
  '.ticket-panes-grid-layout[data-is-active="true"], .ticket-panes-grid-layout.active, [data-test-id$="-custom-layout"][data-is-active="true"]';
/** Elements that name the ticket they belong to. Seen 2024–2026. */
export const TICKET_MARKS = ['data-ticket-id', 'data-side-conversations-anchor-id'] as const;
export const MARKED = '[data-ticket-id], [data-side-conversations-anchor-id]';

/** A form field: its text stands in value. Seen 2026-03; before, only its name in the user's language. */
export const SUBJECT = [
  'input[data-test-id="omni-header-subject"]',
  '[data-test-id="omni-header-subject"] input',
  '[data-test-id="ticket-pane-subject"]',
] as const;
/** The badge's own name holds the status: `status-badge-open`. Not any badge: the customer's other tickets stand beside. Seen 2026. */
export const STATUS_BADGE = [
  '[data-test-id="ticket-fields-status-view"] [data-test-id^="status-badge-"]',
  '[data-test-id="tabs-section-nav-item-ticket"] [data-test-id^="status-badge-"]',
] as const;
export const STATUS_TEXT = ['[data-test-id="ticket-fields-status-view"]'] as const;
export const BADGE = '[data-test-id^="status-badge-"]';
export const BADGE_PREFIX = 'status-badge-';
/** Seen 2026. */
export const PRIORITY = [
  '[data-test-id="ticket-fields-priority-select"] [data-garden-id="dropdowns.combobox.value"]',
  '[data-test-id="ticket-fields-priority-select"]',
] as const;
export const TYPE = ['[data-test-id="ticket-fields-type-select"] [data-garden-id="dropdowns.combobox.value"]'] as const;
/** The requester as the ticket's field shows them, without the field's label; the menu is open only while it is changed. Seen 2026-03. */
export const REQUESTER = [
  '[data-test-id="ticket-system-field-requester-select"] [data-garden-id="dropdowns.combobox.value"]',
  '[data-test-id="ticket-system-field-requester-select"] a[href*="/users/"]',
] as const;

/** One entry of the conversation. Seen 2024–2026. */
export const MESSAGE = 'article[data-test-id="omni-log-comment-item"]';
/** Carries who wrote: type="end-user" or "agent"; an internal note says "internal" or has a tag of its own. Seen 2025–2026. */
export const MESSAGE_BOX = '[data-test-id="omni-log-item-message"][type]';
export const NOTE_TAG = '[data-test-id="omni-log-internal-note-tag"]';
export const SENDER = ['[data-test-id="omni-log-comment-user-link"]', '[data-test-id="omni-log-item-sender"]'] as const;
/** ISO in datetime. Seen 2026-03. */
export const TIME = [
  'time[data-test-id="timestamp-relative"][datetime]',
  'time[data-test-id="timestamp-absolute"][datetime]',
  'time[datetime]',
] as const;
export const TEXT = ['[data-test-id="omni-log-message-content"]', '.zd-comment'] as const;
export const QUOTED = 'blockquote, .gmail_quote, .signature, [type="cite"]';

/** Views. The row's id stands in its link and in its number. Seen 2026. */
export const ROW = 'tr[data-test-id="generic-table-row"]';
export const ANY_ROW = '[data-garden-id="tables.body"] tr, tbody tr';
/** Heads of groups ("Priority: Normal") are rows too. Seen 2026. */
export const GROUP_ROW = '[data-test-id="generic-table-rows-group-by"]';
export const TABLE = '[data-garden-id="tables.table"], [data-garden-id="tables.body"], [data-test-id="generic-table"]';
export const ROW_SUBJECT = '[data-test-id="ticket-table-cells-subject"]';
export const ROW_LINK = 'a[href*="tickets/"]';
export const ROW_NUMBER = '[data-test-id="generic-table-cells-id"]';
export const ROW_REQUESTER = '[data-test-id="ticket-table-cells-requester"]';
export const ROW_PRIORITY = '[data-test-id="ticket-table-cells-priority"]';
/** "42 tickets" above the table. Seen 2020 as views_views-header-counter. */
export const COUNTER = '[data-test-id="views_views-header-counter"]';
