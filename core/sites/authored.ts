import { closestAcross } from './query';

/**
 * Places that hold what somebody wrote, by product: mail bodies, time lines, feeds, rich text. Whatever they contain is never a site's own markup,
 * however much it looks like it. One list for all sites: the same mail is shown by several.
 */
const AUTHORED = [
  'div.a3s',
  'div.ii.gt',
  '[data-test-id="crm-events-viz-timeline"]',
  '[data-test-id^="timeline-"]',
  '[data-selenium-test^="timeline-"]',
  '[data-test="activity-note"]',
  'lightning-formatted-rich-text',
  'emailui-rich-text-output',
  '.uiOutputRichText',
  '.feedBodyInner',
  '[data-test-id="omni-log-message-content"]',
  '.zd-comment',
  '[data-test-conversation="conversation-text"]',
  '.ticket_note',
  '[data-test-id="ticket-description"] .ticket-details__item__content',
  'section.messageBody',
  '[data-test-id^="primary-message-"][data-test-id$="content"]',
  '[data-id="description-FieldSectionItemContainer"]',
  '[id="metadata-row-viewer-BODY"]',
  '.thread-content',
].join(', ');

/** Whether an element stands in a text that somebody wrote, across the borders of shadow trees. */
export function isAuthored(element: Element): boolean {
  return closestAcross(element, AUTHORED) !== null;
}
