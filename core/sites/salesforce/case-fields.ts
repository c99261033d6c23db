import { emailKey } from '../../records/keys';
import { asText, emailOf } from '../field-values';
import type { Draft, Need, Place, Reading } from '../reading';
import { asTicketPriority, asTicketStatus } from '../ticket-words';
import { linkedName } from './deal-fields';
import { linkIn } from './record-fields';
import { idInAddress, PREFIX, recordKey } from './record-id';

const textOfPlace = (place: Place) => (place === null || place === 'busy' || place.text === '' ? null : place.text);

/**
 * Who asks: the case's contact with that contact's own address, else what the web form gave. The form's address does not name the contact: somebody else may
 * have written it.
 */
function takeRequester(reading: Reading, ticket: Draft<'ticket'>, find: (field: string) => Place, need: Need): void {
  const contact = linkedName(find('ContactId'));
  const name = textOfPlace(contact);
  const supplied = name === null;
  const from = supplied ? find('SuppliedName') : contact;
  const address = find(supplied ? 'SuppliedEmail' : 'ContactEmail');
  const email = emailOf(textOfPlace(address));
  const written = supplied ? textOfPlace(from) : name;
  if (written === null && email === null) {
    if (contact === null && need === 'must') reading.miss('ticket', ticket.keys[0] ?? null, 'requester', 'not-found');
    else if (contact !== null) ticket.fields.requester = null;
    return;
  }
  ticket.fields.requester = { name: written, email };
  const place = written === null ? address : from;
  if (place !== null && place !== 'busy') reading.matched('ticket', 'requester', place.selector);
}

/** The contact of a case as a person. */
export function addCaseContact(reading: Reading, ticket: Draft<'ticket'>, find: (field: string) => Place): void {
  const place = find('ContactId');
  const link = place === null || place === 'busy' ? null : linkIn(place.element);
  const id = link === null ? null : idInAddress(link.href, PREFIX.contact);
  const key = id === null ? null : recordKey(id);
  if (link === null || key === null || link.text === '') return;
  const email = ticket.fields.requester?.email ?? null;
  const person: Draft<'person'> = { kind: 'person', keys: [key], fields: { name: link.text } };
  if (email !== null) {
    person.keys.push(emailKey(email));
    person.fields.emails = [email];
  }
  reading.add(person);
}

/**
 * The fields of a case by API name, from a record page or a row of a list.
 * @param need of the requester: which columns a list shows is the user's choice
 */
export function takeCaseFields(
  reading: Reading,
  ticket: Draft<'ticket'>,
  find: (field: string) => Place,
  need: Need,
): void {
  reading.take(ticket, 'subject', linkedName(find('Subject')), asText, 'must');
  reading.take(ticket, 'status', find('Status'), asTicketStatus, 'must');
  reading.take(ticket, 'priority', find('Priority'), asTicketPriority);
  reading.take(ticket, 'category', find('Type'), asText);
  takeRequester(reading, ticket, find, need);
}
