import { asText } from '../field-values';
import type { Draft } from '../reading';
import type { Reader } from '../site';
import { addCompany, contactsOf } from './associations';
import { openRecord } from './open-record';
import { findName } from './record-name';
import { takeTicketFields } from './ticket-fields';

/** A ticket. What customers wrote stands in its time line, whose mails are no markup of the site: messages are not read here. */
export const readTicket: Reader = (document, url, now) => {
  const open = openRecord(document, url, now, 'ticket', ['hs_pipeline_stage', 'hs_ticket_priority', 'subject']);
  if (open === null) return null;
  const { key, properties, reading } = open;
  const ticket: Draft<'ticket'> = { kind: 'ticket', keys: [key], fields: {} };
  reading.take(ticket, 'subject', findName(document, properties, 'subject'), asText, 'must');
  takeTicketFields(reading, ticket, name => properties.find(name), properties.dateOrder(now));
  const contacts = contactsOf(document);
  // Of several contacts nothing says which one asked.
  if (contacts.length === 1) ticket.fields.requester = { name: contacts[0]!.name, email: null };
  reading.add(ticket);
  for (const contact of contacts) reading.add({ kind: 'person', keys: [contact.key], fields: { name: contact.name } });
  addCompany(reading, document);
  return reading.sighting({ account: null, rows: null, about: key });
};
