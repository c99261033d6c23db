import { addDeskPerson, addressOf, type DeskPerson } from '../desk-message';
import { firstShown, placeOf } from '../desk-parts';
import { asText, emailOf } from '../field-values';
import { childNodes, isElement } from '../query';
import { type Draft, type Place, Reading } from '../reading';
import type { Reader } from '../site';
import { textOf } from '../text-of';
import { asTicketPriority, asTicketStatus } from '../ticket-words';
import { keyOf, pageOfAddress, ticketNumberIn } from './address';
import { contactIn, readMessages } from './read-messages';
import * as at from './selectors';

/** The heading's own words: what stands in elements inside it are buttons and labels, unless nothing else is there. */
function subjectPlace(document: Document): Place {
  const match = firstShown(document, at.SUBJECT);
  if (match === null) return null;
  const own = childNodes(match.element)
    .filter(node => !isElement(node))
    .map(node => textOf(node))
    .filter(text => text !== '');
  // Of two pieces one may be what a button says.
  if (own.length > 1) return { ...match, text: '' };
  return { ...match, text: own[0] ?? textOf(match.element, 'button, [role="button"], svg') };
}

function requesterIn(document: Document, place: Place, url: URL): DeskPerson | null {
  const person = place === null || place === 'busy' ? null : contactIn(place.element, url);
  const written = placeOf(document, at.REQUESTER_EMAIL);
  const email = written === null || written === 'busy' ? null : emailOf(written.text);
  if (person === null) return null;
  return { ...person, email: email ?? person.email };
}

export const readTicket: Reader = (document, url, now) => {
  if (pageOfAddress(url) !== 'ticket') return null;
  const number = ticketNumberIn(url.pathname);
  const subject = subjectPlace(document);
  const head = firstShown(document, [at.NUMBER]);
  const shown = head === null ? undefined : /\d+/.exec(textOf(head.element))?.[0];
  // Without its head the ticket is not drawn yet; with another number the page still shows the one before.
  if (number === null || (subject === null && head === null) || (shown !== undefined && shown !== number)) return null;

  const key = keyOf(url, 'tickets', number);
  const reading = new Reading('freshdesk', 'ticket', url, now);
  const ticket: Draft<'ticket'> = { kind: 'ticket', keys: [key], fields: {} };
  reading.take(ticket, 'subject', subject, asText, 'must');
  reading.take(ticket, 'status', placeOf(document, at.STATUS), asTicketStatus, 'must');
  reading.take(ticket, 'priority', placeOf(document, at.PRIORITY), asTicketPriority);
  reading.take(ticket, 'category', placeOf(document, at.TYPE), asText);
  const place = placeOf(document, at.REQUESTER);
  const requester = requesterIn(document, place, url);
  const address = addressOf(requester);
  reading.take(
    ticket,
    'requester',
    place,
    () => (address === null ? { why: 'unreadable' } : { value: address }),
    'must',
  );
  reading.add(ticket);
  if (requester !== null) addDeskPerson(reading, requester);
  const thread = { ticketKey: key, subject: ticket.fields.subject ?? null, requester };
  const openedAt = readMessages(reading, document, thread, url);
  if (openedAt !== null) ticket.fields.openedAt = openedAt;
  return reading.sighting({ account: null, rows: null, about: key });
};
