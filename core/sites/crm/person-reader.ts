import { withoutSalutation } from '../../locale/parse-name';
import { emailKey } from '../../records/keys';
import { asText, emailOf } from '../field-values';
import { type Draft, type Place, Reading } from '../reading';
import type { Reader } from '../site';
import { takeCompany } from './deal-fields';
import { type OpenRecord, openRecord } from './open-record';
import type { Product } from './product';

const EAST_ASIAN = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]+$/u;

/** First and last name together: half a name is none. Names in East Asian script start with the family name, without a space. */
function nameFromParts({ find }: OpenRecord): Place {
  const first = find('firstName');
  const last = find('lastName');
  if (first === 'busy' || last === 'busy' || !first?.text || !last?.text) return null;
  const text = EAST_ASIAN.test(first.text + last.text) ? last.text + first.text : `${first.text} ${last.text}`;
  return { ...first, text };
}

/** Reader of a contact's or lead's own page. */
export function personReader(product: Product): Reader {
  return (document, url, now) => {
    const record = openRecord(product, 'person', document, url);
    // Without any of them the record is not drawn yet.
    if (record === null || !(['email', 'phone', 'jobTitle'] as const).some(field => record.find(field))) return null;
    const { key, find } = record;
    const reading = new Reading(product.id, 'person', url, now);
    const person: Draft<'person'> = { kind: 'person', keys: [key], fields: {} };
    const head = record.name();
    // A contact without a name is headed by its address.
    const isName = head !== null && head !== 'busy' && emailOf(head.text) === null;
    const name = nameFromParts(record) ?? (isName ? head : null);
    reading.take(person, 'name', name, ({ text }) => ({ value: withoutSalutation(text) }), 'must');
    reading.take(
      person,
      'emails',
      find('email'),
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
    for (const field of ['phone', 'jobTitle', 'owner'] as const) reading.take(person, field, find(field), asText);
    takeCompany(reading, person, find('company'), product, url);
    reading.add(person);
    return reading.sighting({ account: null, rows: null, about: key });
  };
}
