import { asText } from '../field-values';
import { type Draft, type Found, type Parsed, Reading } from '../reading';
import type { Reader } from '../site';
import { openRecord } from './open-record';
import type { Product } from './product';

/** The host of a web address without www: what mail addresses of the company end in. */
function asDomain({ text }: Found): Parsed<string> {
  const host = /^(?:https?:\/\/)?(?:www\.)?((?:[a-z0-9-]+\.)+[a-z]{2,})(?:[/?#].*)?$/i.exec(text)?.[1];
  return host === undefined ? { why: 'unreadable' } : { value: host.toLowerCase() };
}

/** Reader of a company's own page. */
export function companyReader(product: Product): Reader {
  return (document, url, now) => {
    const record = openRecord(product, 'company', document, url);
    // Without any of them the record is not drawn yet.
    if (record === null || !(['website', 'industry', 'owner'] as const).some(field => record.find(field))) return null;
    const { key, find } = record;
    const reading = new Reading(product.id, 'company', url, now);
    const company: Draft<'company'> = { kind: 'company', keys: [key], fields: {} };
    reading.take(company, 'name', record.name(), asText, 'must');
    reading.take(company, 'domain', find('website'), asDomain);
    reading.take(company, 'industry', find('industry'), asText);
    reading.take(company, 'owner', find('owner'), asText);
    reading.add(company);
    return reading.sighting({ account: null, rows: null, about: key });
  };
}
