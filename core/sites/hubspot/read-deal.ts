import { asText } from '../field-values';
import { languageOf } from '../page-dates';
import type { Draft } from '../reading';
import type { Reader } from '../site';
import { addCompany, addContacts } from './associations';
import { takeDealFields } from './deal-fields';
import { openRecord } from './open-record';
import { findName } from './record-name';

export const readDeal: Reader = (document, url, now) => {
  const open = openRecord(document, url, now, 'deal', ['dealstage', 'amount', 'closedate']);
  if (open === null) return null;
  const { key, properties, reading } = open;
  const deal: Draft<'deal'> = { kind: 'deal', keys: [key], fields: {} };
  reading.take(deal, 'name', findName(document, properties, 'dealname'), asText, 'must');
  takeDealFields(reading, deal, name => properties.find(name), {
    currency: null,
    language: languageOf(document),
    order: properties.dateOrder(now),
  });
  const company = addCompany(reading, document);
  if (company !== null) {
    deal.fields.companyKey = company.key;
    deal.fields.companyName = company.name;
  }
  const people = addContacts(reading, document);
  if (people !== null) deal.fields.personKeys = people;
  reading.add(deal);
  return reading.sighting({ account: null, rows: null, about: key });
};
