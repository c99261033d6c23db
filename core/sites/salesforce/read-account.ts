import { asText } from '../field-values';
import { type Draft, Reading } from '../reading';
import type { Reader } from '../site';
import { asWebDomain } from '../web-domain';
import { linkedName } from './deal-fields';
import { openRecord } from './open-record';
import { findName } from './read-name';

export const readAccount: Reader = (document, url, now) => {
  const open = openRecord(document, url, 'account');
  if (open === null) return null;
  const { key, fields } = open;
  const website = fields.find('Website');
  const industry = fields.find('Industry');
  // Without any of them the record is not drawn yet.
  if (website === null && industry === null && fields.find('Phone') === null) return null;
  const reading = new Reading('salesforce', 'account', url, now);
  const company: Draft<'company'> = { kind: 'company', keys: [key], fields: {} };
  reading.take(company, 'name', findName(fields, document), asText, 'must');
  reading.take(company, 'domain', website, asWebDomain, 'should');
  reading.take(company, 'industry', industry, asText);
  reading.take(company, 'owner', linkedName(fields.find('OwnerId')), asText);
  reading.add(company);
  return reading.sighting({ account: null, rows: null, about: key });
};
