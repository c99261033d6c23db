import { asText } from '../field-values';
import { type Draft, Reading } from '../reading';
import type { Reader } from '../site';
import { asWebDomain } from '../web-domain';
import { pageOfAddress } from './address';
import { linkedName } from './deal-fields';
import { belongsTo, pageInFront } from './page-in-front';
import { findName } from './read-name';
import { RecordFields } from './record-fields';
import { idInAddress, PREFIX, recordKey } from './record-id';

export const readAccount: Reader = (document, url, now) => {
  if (pageOfAddress(url) !== 'account') return null;
  const id = idInAddress(url.pathname, PREFIX.account);
  const key = id === null ? null : recordKey(id);
  const search = pageInFront(document);
  if (id === null || key === null || search === null || !belongsTo(search, id)) return null;
  const fields = new RecordFields(search, 'Account');
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
