import { type Key, siteKey } from '../../records/keys';
import { all, attribute } from '../query';
import type { Reading } from '../reading';
import { textOf } from '../text-of';
import { recordInAddress, TYPE } from './address';
import { COMPANY_LINK, CONTACT_LINK } from './selectors';
import { isShown } from './shown';

export interface Association {
  key: Key;
  name: string;
}

function linked(document: Document, selector: string, type: string): Association[] {
  const found = new Map<Key, Association>();
  for (const link of all(document, selector)) {
    const record = recordInAddress(attribute(link, 'href') ?? '');
    const name = textOf(link);
    if (record === null || record.type !== type || name === '' || !isShown(link)) continue;
    const key = siteKey('hubspot', `${type}/${record.id}`);
    if (!found.has(key)) found.set(key, { key, name });
  }
  return [...found.values()];
}

/** Contacts shown beside the record. */
export function contactsOf(document: Document): Association[] {
  return linked(document, CONTACT_LINK, TYPE.contact);
}

/** Contacts shown beside the record, each added as a person. null where none is shown: the card may be closed. */
export function addContacts(reading: Reading, document: Document): Key[] | null {
  const people = contactsOf(document);
  for (const { key, name } of people) reading.add({ kind: 'person', keys: [key], fields: { name } });
  return people.length === 0 ? null : people.slice(0, 200).map(({ key }) => key);
}

/** The one company shown beside the record, added as such. Several leave open which one it is. */
export function addCompany(reading: Reading, document: Document): Association | null {
  const companies = linked(document, COMPANY_LINK, TYPE.company);
  for (const { key, name } of companies) reading.add({ kind: 'company', keys: [key], fields: { name } });
  return companies.length === 1 ? companies[0]! : null;
}
