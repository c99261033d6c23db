import { withoutSalutation } from '../../locale/parse-name';
import { emailKey } from '../../records/keys';
import { asText, emailOf } from '../field-values';
import { type Draft, Reading } from '../reading';
import type { Sighting } from '../site';
import { linkedName, takeAccount } from './deal-fields';
import { openRecord } from './open-record';
import { findName } from './read-name';

/** A contact, or a lead: a person whose company is a name and no record yet. */
export function readPerson(document: Document, url: URL, now: Date, page: 'contact' | 'lead'): Sighting | null {
  const open = openRecord(document, url, page);
  if (open === null) return null;
  const { key, fields } = open;
  const email = fields.find('Email');
  const title = fields.find('Title');
  const phone = fields.find('Phone') ?? fields.find('MobilePhone');
  // Without any of them the record is not drawn yet.
  if (email === null && title === null && phone === null) return null;

  const reading = new Reading('salesforce', page, url, now);
  const person: Draft<'person'> = { kind: 'person', keys: [key], fields: {} };
  reading.take(person, 'name', findName(fields, document), ({ text }) => ({ value: withoutSalutation(text) }), 'must');
  reading.take(
    person,
    'emails',
    email,
    ({ text }) => {
      const address = emailOf(text);
      return address === null ? { why: 'unreadable' } : { value: [address] };
    },
    'should',
  );
  // An empty place means no address, not an unknown list.
  if (person.fields.emails === null) person.fields.emails = [];
  const address = person.fields.emails?.[0];
  if (address !== undefined) person.keys.push(emailKey(address));
  reading.take(person, 'jobTitle', title, asText);
  reading.take(person, 'phone', phone, asText);
  reading.take(person, 'owner', linkedName(fields.find('OwnerId')), asText);
  if (page === 'lead') reading.take(person, 'companyName', fields.find('Company'), asText);
  else takeAccount(reading, person, fields.find('AccountId'));
  reading.add(person);
  return reading.sighting({ account: null, rows: null, about: key });
}
