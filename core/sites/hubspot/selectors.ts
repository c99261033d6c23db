// HubSpot, most stable first. Classes are hashes of the build: none is used. "seen" = the date of the source that showed it.

/** A property by its internal name, the same in every language. Two test attributes for the same thing. Seen 2026-03. */
export const PROPERTY_INPUT = ['data-selenium-test', 'data-test-id'] as const;
export const PROPERTY_PREFIX = 'property-input-';
export const MARKED_PROPERTY = `[data-selenium-test^="${PROPERTY_PREFIX}"], [data-test-id^="${PROPERTY_PREFIX}"]`;
/** The card of properties names each one on a child of its list. Seen 2026. */
export const PROPERTY_LIST = '[data-selenium-test="profile-properties-list"] > [data-test-id]';
/** Values in the head of the record. Seen 2026. */
export const HIGHLIGHT_PREFIX = 'highlight-property-display-';
export const HIGHLIGHT = `[data-test-id^="${HIGHLIGHT_PREFIX}"]`;
/** Grey bars while a card loads, and the button beside a phone number, carry the same prefix. Seen 2026. */
export const NOT_PROPERTY = 'skeleton|phone-button|-button$';

/** Form text stands in value, not in the text. */
export const FORM_VALUE = 'textarea, input:not([type="checkbox"]):not([type="radio"]):not([type="hidden"])';
/** Labels and buttons inside a property. */
export const NOT_VALUE =
  'label, [data-test-id*="label"], [data-selenium-test*="label"], [data-test-id*="-button"], [role="tooltip"]';

/** Name of the record. Seen 2026-09. */
export const RECORD_NAME = [
  '[data-selenium-test="highlightTitle"]',
  '[data-test-id="highlight-record-label"]',
] as const;
/** Links of associated records. Seen 2026-03. */
export const CONTACT_LINK =
  '[data-selenium-test="contact-chicklet-title-link"], [data-test-id="contact-chicklet-title-link"]';
export const COMPANY_LINK =
  '[data-selenium-test="company-chicklet-title-link"], [data-test-id="company-chicklet-title-link"]';

/** List. Rows and cells name object type, property and id. Seen 2026-09. */
export const TABLE = '[data-test-id="framework-data-table"]';
export const ROW = 'tr[data-test-id^="row-"]';
export const ANY_ROW = 'tbody tr';
export const CELL = '[data-test-id^="cell-"]';
export const ROW_LABEL = '[data-test-id="truncated-object-label"]';

/** Board. The id stands on the item; the stage is the column's name. Seen 2026. */
export const COLUMN = '[data-test-id="cdb-column"]';
export const COLUMN_NAME = '[data-test-id="cdb-column-name"]';
export const CARD = '[data-test-id="cdb-column-item"]';
export const ANY_CARD = '[data-test-id="cdb-card"]';
export const RECORD_LINK = 'a[href*="/record/"]';
