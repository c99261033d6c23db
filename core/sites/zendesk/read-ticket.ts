import { addDeskPerson, addressOf, type DeskPerson } from '../desk-message';
import { shownIn } from '../desk-parts';
import { asText } from '../field-values';
import { attribute } from '../query';
import { type Draft, type Place, Reading } from '../reading';
import type { Search } from '../shadow';
import type { Reader } from '../site';
import { asTicketPriority, asTicketStatus, statusOfTicket } from '../ticket-words';
import { keyOf, pageOfAddress, ticketNumberIn } from './address';
import { panesInFront } from './panes-in-front';
import { readMessages, userIn } from './read-messages';
import * as at from './selectors';

/** The status that the badge's own name holds, else the words in the field. */
function statusPlace(search: Search): Place {
  const badge = search.first(at.STATUS_BADGE);
  const code = badge === null ? '' : (attribute(badge.element, 'data-test-id') ?? '').slice(at.BADGE_PREFIX.length);
  return badge !== null && statusOfTicket(code) !== null
    ? { ...badge, text: code }
    : shownIn(search.first(at.STATUS_TEXT));
}

function requesterAt(place: Place, url: URL): DeskPerson | null {
  return place === null || place === 'busy' || place.text === '' ? null : userIn(place.element, url);
}

export const readTicket: Reader = (document, url, now) => {
  if (pageOfAddress(url) !== 'ticket') return null;
  const number = ticketNumberIn(url.pathname);
  const search = number === null ? null : panesInFront(document, number);
  if (number === null || search === null) return null;
  const subject = shownIn(search.first(at.SUBJECT));
  // Without either of them the ticket is not drawn yet.
  if (subject === null && search.first([at.MESSAGE]) === null) return null;

  const key = keyOf(url, 'tickets', number);
  const reading = new Reading('zendesk', 'ticket', url, now);
  const ticket: Draft<'ticket'> = { kind: 'ticket', keys: [key], fields: {} };
  reading.take(ticket, 'subject', subject, asText, 'must');
  reading.take(ticket, 'status', statusPlace(search), asTicketStatus, 'must');
  reading.take(ticket, 'priority', shownIn(search.first(at.PRIORITY)), asTicketPriority);
  reading.take(ticket, 'category', shownIn(search.first(at.TYPE)), asText);
  const place = shownIn(search.first(at.REQUESTER));
  const requester = requesterAt(place, url);
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
  readMessages(reading, search, { ticketKey: key, subject: ticket.fields.subject ?? null, requester }, url);
  return reading.sighting({ account: null, rows: null, about: key });
};
