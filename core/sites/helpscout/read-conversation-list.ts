import { addDeskPerson, addressOf } from '../desk-message';
import { firstShown, placeOf } from '../desk-parts';
import { asText } from '../field-values';
import { all, attribute, closest } from '../query';
import { type Draft, Reading } from '../reading';
import { isShown } from '../shown';
import type { Reader } from '../site';
import { asTicketStatus } from '../ticket-words';
import { conversationIn, keyOf, pageOfAddress } from './address';
import { customerIn } from './read-messages';
import * as at from './selectors';

/** Rows by the conversation that they link to; one that links two is just being replaced, or is the whole list. */
function rowsIn(document: Document): { row: Element; id: string }[] {
  const ids = new Map<Element, Set<string>>();
  for (const link of all(document, at.ROW_LINK)) {
    const id = conversationIn(attribute(link, 'href') ?? '')?.id;
    const row = closest(link, at.ROW);
    if (id !== undefined && row !== null && isShown(link)) ids.set(row, new Set([...(ids.get(row) ?? []), id]));
  }
  return [...ids].flatMap(([row, found]) => (found.size === 1 ? [{ row, id: [...found][0]! }] : []));
}

export const readConversationList: Reader = (document, url, now) => {
  if (pageOfAddress(url) !== 'conversation-list') return null;
  const rows = rowsIn(document);
  if (rows.length === 0 && firstShown(document, [at.LIST]) === null) return null;
  const reading = new Reading('helpscout', 'conversation-list', url, now);
  let read = 0;
  for (const { row, id } of rows) {
    const ticket: Draft<'ticket'> = { kind: 'ticket', keys: [keyOf('conversation', id)], fields: {} };
    // A link may hold customer, subject and first words in one: only a place of its own is the subject.
    reading.take(ticket, 'subject', placeOf(row, at.ROW_SUBJECT), asText, 'must');
    reading.take(ticket, 'status', placeOf(row, at.ROW_STATUS, 'label'), asTicketStatus);
    const place = firstShown(row, at.ROW_CUSTOMER);
    const customer = place === null ? null : customerIn(place.element);
    const address = addressOf(customer);
    if (place !== null && address !== null) {
      ticket.fields.requester = address;
      reading.matched('ticket', 'requester', place.selector);
    }
    if (!reading.addRow(ticket)) continue;
    if (customer !== null) addDeskPerson(reading, customer);
    read++;
  }
  const boxes = all(document, at.ANY_ROW).filter(
    box => isShown(box) && closest(box, 'thead, [role="columnheader"]') === null,
  );
  return reading.sighting({
    account: null,
    rows: { read, looksLike: Math.max(boxes.length, rows.length), shown: null },
    about: null,
  });
};
