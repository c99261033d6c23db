import { addDeskPerson, addressOf, type DeskPerson } from '../desk-message';
import { firstShown, placeOf } from '../desk-parts';
import { asText } from '../field-values';
import { type Draft, Reading } from '../reading';
import type { Reader } from '../site';
import { textOf } from '../text-of';
import { asTicketStatus } from '../ticket-words';
import { conversationIn, keyOf, pageOfAddress } from './address';
import { customerIn, itemsIn, readMessages } from './read-messages';
import * as at from './selectors';

/** True when the page still shows the conversation before: after a navigation the address changes first. */
function isOther(document: Document, number: string | null): boolean {
  const place = firstShown(document, at.NUMBER);
  const shown = place === null ? undefined : /^#?(\d+)$/.exec(textOf(place.element))?.[1];
  return number !== null && shown !== undefined && shown !== number;
}

/** The customer beside the conversation: name and number from the link, address from the first one that is shown. */
function customerOf(document: Document): DeskPerson | null {
  const link = firstShown(document, at.CUSTOMER);
  const mail = firstShown(document, at.CUSTOMER_EMAIL);
  const linked = link === null ? null : customerIn(link.element);
  const email = mail === null ? null : (customerIn(mail.element)?.email ?? null);
  if (linked === null && email === null) return null;
  return { name: linked?.name ?? null, email: email ?? linked?.email ?? null, key: linked?.key ?? null };
}

/** A conversation, which is a ticket here. Help Scout has no priorities. */
export const readConversation: Reader = (document, url, now) => {
  if (pageOfAddress(url) !== 'conversation') return null;
  const address = conversationIn(url.pathname);
  const subject = placeOf(document, at.SUBJECT);
  const items = itemsIn(document);
  // Without either of them the conversation is not drawn yet.
  if (address === null || (subject === null && items.length === 0) || isOther(document, address.number)) return null;

  const key = keyOf('conversation', address.id);
  const reading = new Reading('helpscout', 'conversation', url, now);
  const ticket: Draft<'ticket'> = { kind: 'ticket', keys: [key], fields: {} };
  reading.take(ticket, 'subject', subject, asText, 'must');
  reading.take(ticket, 'status', placeOf(document, at.STATUS, 'label'), asTicketStatus, 'must');
  const requester = customerOf(document);
  const customer = addressOf(requester);
  if (customer === null) reading.miss('ticket', key, 'requester', 'not-found');
  else {
    ticket.fields.requester = customer;
    const place = firstShown(document, at.CUSTOMER) ?? firstShown(document, at.CUSTOMER_EMAIL);
    reading.matched('ticket', 'requester', place!.selector);
  }
  reading.add(ticket);
  if (requester !== null) addDeskPerson(reading, requester);
  readMessages(reading, document, items, { ticketKey: key, subject: ticket.fields.subject ?? null, requester });
  return reading.sighting({ account: null, rows: null, about: key });
};
