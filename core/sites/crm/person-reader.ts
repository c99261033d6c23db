import { withoutSalutation } from '../../locale/parse-name';
import { emailKey } from '../../records/keys';
import { asText, emailOf } from '../field-values';
import type { Found, Parsed, Place } from '../reading';
import type { Reader } from '../site';
import { takeCompany } from './company-of';
import type { RecordPages } from './product';
import { type OpenRecord, recordReader } from './record-reader';

const EAST_ASIAN = /^[\p{sc=Hani}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}]+$/u;

/** First and last name together: half a name is none. Names in East Asian script start with the family name, without a space. */
function nameFromParts({ find }: OpenRecord<'person'>): Place {
  const first = find('firstName');
  const last = find('lastName');
  if (first === 'busy' || last === 'busy' || !first?.text || !last?.text) return null;
  const text = EAST_ASIAN.test(first.text + last.text) ? last.text + first.text : `${first.text} ${last.text}`;
  return { ...first, text };
}

function asEmails({ text }: Found): Parsed<string[]> {
  const address = emailOf(text);
  return address === null ? { why: 'unreadable' } : { value: [address] };
}

/** Reader of a contact's or lead's own page. */
export function personReader(product: RecordPages): Reader {
  return recordReader(product, 'person', ['email', 'phone', 'jobTitle'], record => {
    const { reading, draft, name: head, find } = record;
    // A contact without a name is headed by its address.
    const isName = head === 'busy' || (head !== null && emailOf(head.text) === null);
    const name = nameFromParts(record) ?? (isName ? head : null);
    reading.take(draft, 'name', name, ({ text }) => ({ value: withoutSalutation(text) }), 'must');
    reading.take(draft, 'emails', find('email'), asEmails, 'should');
    // An empty place means no address, not an unknown list.
    if (draft.fields.emails === null) draft.fields.emails = [];
    draft.keys.push(...(draft.fields.emails ?? []).map(emailKey));
    for (const field of ['phone', 'jobTitle', 'owner'] as const) reading.take(draft, field, find(field), asText);
    takeCompany(reading, draft, find('company'), product, record.url);
  });
}
