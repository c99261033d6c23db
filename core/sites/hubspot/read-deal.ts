import { detectDateOrder } from '../../locale/date-order';
import { siteKey } from '../../records/keys';
import { asText } from '../field-values';
import { languageOf } from '../page-dates';
import { type Draft, Reading } from '../reading';
import type { Reader } from '../site';
import { pageOfAddress, recordInAddress, TYPE } from './address';
import { addCompany, addContacts } from './associations';
import { takeDealFields } from './deal-fields';
import { Properties } from './properties';
import { findName } from './record-name';

export const readDeal: Reader = (document, url, now) => {
  if (pageOfAddress(url) !== 'deal') return null;
  const record = recordInAddress(url.pathname);
  const properties = new Properties(document);
  // Without any of them the record is not drawn yet.
  const drawn = ['dealstage', 'amount', 'closedate'].some(name => properties.find(name) !== null);
  if (record === null || !drawn) return null;
  const key = siteKey('hubspot', `${TYPE.deal}/${record.id}`);
  const reading = new Reading('hubspot', 'deal', url, now);
  const deal: Draft<'deal'> = { kind: 'deal', keys: [key], fields: {} };
  reading.take(deal, 'name', findName(document, properties, 'dealname'), asText, 'must');
  takeDealFields(reading, deal, name => properties.find(name), {
    currency: null,
    language: languageOf(document),
    order: detectDateOrder(properties.texts()),
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
