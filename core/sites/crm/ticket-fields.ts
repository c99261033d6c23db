import { emailKey } from '../../records/keys';
import { asText, emailOf } from '../field-values';
import type { Draft, Place, Reading } from '../reading';
import { asTicketPriority, asTicketStatus, statusOfTicket } from '../ticket-words';
import { linkedIn } from './front';
import type { CrmField } from './labels';
import type { RecordPages } from './product';

/** The status, or the state of the record where a team gave the status a name of its own. */
function statusPlace(find: (field: CrmField) => Place): Place {
  const status = find('status');
  const isOwn = status !== null && status !== 'busy' && statusOfTicket(status.text) === null;
  return (isOwn ? find('state') : status) ?? status ?? find('state');
}

/** Who asks: the contact that the ticket names, else the address alone. The customer of a case may be a company: that is no requester. */
function takeRequester(
  reading: Reading,
  ticket: Draft<'ticket'>,
  find: (field: CrmField) => Place,
  product: RecordPages,
  url: URL,
): void {
  const contact = find('person');
  const [linked, second] =
    contact === null || contact === 'busy' ? [] : linkedIn(contact.element, product, url, 'person');
  const address = find('email');
  const email = address === null || address === 'busy' ? null : emailOf(address.text);
  const shown = contact === null || contact === 'busy' || second ? '' : (linked?.name ?? contact.text);
  const name = shown === '' || emailOf(shown) !== null ? null : shown;
  if (name === null && email === null) return;
  ticket.fields.requester = { name, email };
  const place = name === null ? address : contact;
  if (place !== null && place !== 'busy') reading.matched('ticket', 'requester', place.selector);
  // The address on a case may be the one that was written from: without a link it names nobody.
  if (linked && !second) reading.add({ kind: 'person', keys: [linked.key], fields: name === null ? {} : { name } });
  else if (email !== null && name === null) reading.add({ kind: 'person', keys: [emailKey(email)], fields: {} });
}

/** The fields of a ticket but its subject, from a record page, a row or a card. */
export function takeTicketFields(
  reading: Reading,
  ticket: Draft<'ticket'>,
  find: (field: CrmField) => Place,
  product: RecordPages,
  url: URL,
): void {
  reading.take(ticket, 'status', statusPlace(find), asTicketStatus, 'must');
  reading.take(ticket, 'priority', find('priority'), asTicketPriority);
  reading.take(ticket, 'category', find('category'), asText);
  takeRequester(reading, ticket, find, product, url);
}
