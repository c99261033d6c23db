import { siteKey } from '../../records/keys';
import { asText } from '../field-values';
import { type Draft, Reading } from '../reading';
import type { Reader } from '../site';
import { asWebDomain } from '../web-domain';
import { pageOfAddress, recordInAddress, TYPE } from './address';
import { Properties } from './properties';
import { findName } from './record-name';

export const readCompany: Reader = (document, url, now) => {
  if (pageOfAddress(url) !== 'company') return null;
  const record = recordInAddress(url.pathname);
  const properties = new Properties(document);
  // Without any of them the record is not drawn yet.
  const drawn = ['domain', 'industry', 'name', 'website'].some(name => properties.find(name) !== null);
  if (record === null || !drawn) return null;
  const key = siteKey('hubspot', `${TYPE.company}/${record.id}`);
  const reading = new Reading('hubspot', 'company', url, now);
  const company: Draft<'company'> = { kind: 'company', keys: [key], fields: {} };
  reading.take(company, 'name', findName(document, properties, 'name'), asText, 'must');
  reading.take(company, 'domain', properties.find('domain') ?? properties.find('website'), asWebDomain, 'should');
  reading.take(company, 'industry', properties.find('industry'), asText);
  reading.take(company, 'owner', properties.find('hubspot_owner_id'), asText);
  reading.add(company);
  return reading.sighting({ account: null, rows: null, about: key });
};
