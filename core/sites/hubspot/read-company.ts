import { asText } from '../field-values';
import type { Draft } from '../reading';
import type { Reader } from '../site';
import { asWebDomain } from '../web-domain';
import { openRecord } from './open-record';
import { findName } from './record-name';

export const readCompany: Reader = (document, url, now) => {
  const open = openRecord(document, url, now, 'company', ['domain', 'industry', 'name', 'website']);
  if (open === null) return null;
  const { key, properties, reading } = open;
  const company: Draft<'company'> = { kind: 'company', keys: [key], fields: {} };
  reading.take(company, 'name', findName(document, properties, 'name'), asText, 'must');
  reading.take(company, 'domain', properties.find('domain') ?? properties.find('website'), asWebDomain, 'should');
  reading.take(company, 'industry', properties.find('industry'), asText);
  reading.take(company, 'owner', properties.find('hubspot_owner_id'), asText);
  reading.add(company);
  return reading.sighting({ account: null, rows: null, about: key });
};
