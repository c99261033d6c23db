// HubSpot's inbox of conversations. The names of messages and their parts were read off the live page by an extension, seen 2026-09; the head and the contact
// in other extensions, seen 2021–2026; the sender of a mail in a program that runs the inbox, seen 2025.

/** The conversation; only what is near the view is drawn of a long one. */
export const LOG = '[data-test-id="virtualParentRef"]';
/** A message names who wrote it. What a bot wrote is nobody's; other names may be internal comments. */
export const MESSAGE = '[data-test-id^="primary-message-"]:not([data-test-id$="content"])';
export const BY_VISITOR = '[data-test-id="primary-message-visitor"]';
export const BY_AGENT = '[data-test-id="primary-message-agent"]';
export const AUTOMATED = '[data-test-id="primary-message-AUTOMATED"]';
export const TEXT = [
  '[data-test-id="primary-message-body-content"]',
  '[data-test-id="primary-message-content"]',
] as const;
export const QUOTED = '.gmail_quote, blockquote, [type="cite"], .moz-cite-prefix, .hs_reply';
export const TIME = ['[data-test-id="sender-header-content-timestamp"]'] as const;
/** Sender and recipients of a mail, once the user unfolds them. */
export const FROM = ['[data-message-metadata-type="from"]'] as const;
export const TO = '[data-message-metadata-type="to"], [data-message-metadata-type="cc"]';

export const SUBJECT = ['[data-test-id="sticky-subject-header"]'] as const;
/** The contact beside the conversation. */
export const CONTACT = ['[data-test-id="known-contact-info-highlight"]'] as const;
export const CONTACT_EMAIL = [
  '[data-selenium-test="property-input-email"]',
  '[data-test-id="property-input-email"]',
] as const;
