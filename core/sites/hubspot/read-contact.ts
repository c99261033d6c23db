import { withoutSalutation } from '../../locale/parse-name';
import { emailKey } from '../../records/keys';
import { asText, emailOf } from '../field-values';
import type { Draft, Place } from '../reading';
import type { Reader } from '../site';
import { addCompany } from './associations';
import { openRecord } from './open-record';
import type { Properties } from './properties';
import { findName } from './record-name';

const EAST_ASIAN = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]+$/u;

/** First and last name together, where both are there: half a name is none. Names in East Asian script start with the family name, without a space. */
function nameFrom(properties: Properties): Place {
  const first = properties.find('firstname');
  const last = properties.find('lastname');
  if (first === 'busy' || last === 'busy' || !first?.text || !last?.text) return null;
  const text = EAST_ASIAN.test(first.text + last.text) ? last.text + first.text : `${first.text} ${last.text}`;
  return { ...first, text };
}

export const readContact: Reader = (document, url, now) => {
  const open = openRecord(document, url, now, 'contact', ['email', 'firstname', 'jobtitle']);
  if (open === null) return null;
  const { key, properties, reading } = open;
  const email = properties.find('email');
  const person: Draft<'person'> = { kind: 'person', keys: [key], fields: {} };
  const head = findName(document, properties, null);
  // A contact without a name is headed by its address.
  const headIsName = head !== null && head !== 'busy' && emailOf(head.text) === null;
  reading.take(
    person,
    'name',
    headIsName ? head : nameFrom(properties),
    ({ text }) => ({ value: withoutSalutation(text) }),
    'must',
  );
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
  reading.take(person, 'jobTitle', properties.find('jobtitle'), asText);
  reading.take(person, 'phone', properties.find('phone') ?? properties.find('mobilephone'), asText);
  reading.take(person, 'owner', properties.find('hubspot_owner_id'), asText);
  reading.take(person, 'companyName', properties.find('company'), asText);
  const company = addCompany(reading, document);
  if (company !== null) {
    person.fields.companyKey = company.key;
    person.fields.companyName ??= company.name;
  }
  reading.add(person);
  return reading.sighting({ account: null, rows: null, about: key });
};
