import { withoutSalutation } from '../../locale/parse-name';
import { emailKey } from '../../records/keys';
import { asText, emailOf } from '../field-values';
import { type Draft, type Place, Reading } from '../reading';
import type { Reader } from '../site';
import { takeCompany } from './deal-fields';
import { belongsTo } from './deal-reader';
import { Fields } from './fields';
import { activeIn, inFront, nameIn } from './front';
import type { Product } from './product';

const EAST_ASIAN = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]+$/u;

/** First and last name together: half a name is none. Names in East Asian script start with the family name, without a space. */
function nameFromParts(fields: Fields): Place {
  const first = fields.find('firstName');
  const last = fields.find('lastName');
  if (first === 'busy' || last === 'busy' || !first?.text || !last?.text) return null;
  const text = EAST_ASIAN.test(first.text + last.text) ? last.text + first.text : `${first.text} ${last.text}`;
  return { ...first, text };
}

/** Reader of a contact's or lead's own page. */
export function personReader(product: Product): Reader {
  return (document, url, now) => {
    const record = product.recordAt(url);
    const search = record?.kind === 'person' ? inFront(document, product) : null;
    if (record === null || search === null) return null;
    const active = activeIn(document);
    const fields = new Fields(search, product, 'person', active);
    const email = fields.find('email');
    const phone = fields.find('phone');
    const title = fields.find('jobTitle');
    // Without any of them the record is not drawn yet.
    if (!belongsTo(fields, record.key) || (email === null && phone === null && title === null)) return null;
    const reading = new Reading(product.id, 'person', url, now);
    const person: Draft<'person'> = { kind: 'person', keys: [record.key], fields: {} };
    const head = nameIn(search, fields, product, active);
    // A contact without a name is headed by its address.
    const isName = head !== null && head !== 'busy' && emailOf(head.text) === null;
    const name = nameFromParts(fields) ?? (isName ? head : null);
    reading.take(person, 'name', name, ({ text }) => ({ value: withoutSalutation(text) }), 'must');
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
    reading.take(person, 'phone', phone, asText);
    reading.take(person, 'jobTitle', title, asText);
    reading.take(person, 'owner', fields.find('owner'), asText);
    takeCompany(reading, person, fields.find('company'), product, url);
    reading.add(person);
    return reading.sighting({ account: null, rows: null, about: record.key });
  };
}
