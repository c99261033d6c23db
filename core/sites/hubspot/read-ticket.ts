import { detectDateOrder } from '../../locale/date-order';
import { siteKey } from '../../records/keys';
import { asText } from '../field-values';
import { type Draft, Reading } from '../reading';
import type { Reader } from '../site';
import { pageOfAddress, recordInAddress, TYPE } from './address';
import { addCompany, contactsOf } from './associations';
import { Properties } from './properties';
import { findName } from './record-name';
import { takeTicketFields } from './ticket-fields';

/** A ticket. What customers wrote stands in its time line, whose mails are no markup of the site: messages are not read here. */
export const readTicket: Reader = (document, url, now) => {
  if (pageOfAddress(url) !== 'ticket') return null;
  const record = recordInAddress(url.pathname);
  const properties = new Properties(document);
  // Without any of them the record is not drawn yet.
  const drawn = ['hs_pipeline_stage', 'hs_ticket_priority', 'subject'].some(name => properties.find(name) !== null);
  if (record === null || !drawn) return null;
  const key = siteKey('hubspot', `${TYPE.ticket}/${record.id}`);
  const reading = new Reading('hubspot', 'ticket', url, now);
  const ticket: Draft<'ticket'> = { kind: 'ticket', keys: [key], fields: {} };
  reading.take(ticket, 'subject', findName(document, properties, 'subject'), asText, 'must');
  takeTicketFields(reading, ticket, name => properties.find(name), detectDateOrder(properties.texts()));
  const contacts = contactsOf(document);
  // Of several contacts nothing says which one asked.
  if (contacts.length === 1) ticket.fields.requester = { name: contacts[0]!.name, email: null };
  reading.add(ticket);
  for (const contact of contacts) reading.add({ kind: 'person', keys: [contact.key], fields: { name: contact.name } });
  addCompany(reading, document);
  return reading.sighting({ account: null, rows: null, about: key });
};
