import { asText } from '../field-values';
import { type Draft, type Found, type Parsed, Reading } from '../reading';
import type { Reader } from '../site';
import { belongsTo } from './deal-reader';
import { Fields } from './fields';
import { activeIn, inFront, nameIn } from './front';
import type { Product } from './product';

/** The host of a web address without www: what mail addresses of the company end in. */
function asDomain({ text }: Found): Parsed<string> {
  const host = /^(?:https?:\/\/)?(?:www\.)?((?:[a-z0-9-]+\.)+[a-z]{2,})(?:[/?#].*)?$/i.exec(text)?.[1];
  return host === undefined ? { why: 'unreadable' } : { value: host.toLowerCase() };
}

/** Reader of a company's own page. */
export function companyReader(product: Product): Reader {
  return (document, url, now) => {
    const record = product.recordAt(url);
    const search = record?.kind === 'company' ? inFront(document, product) : null;
    if (record === null || search === null) return null;
    const active = activeIn(document);
    const fields = new Fields(search, product, 'company', active);
    const website = fields.find('website');
    const industry = fields.find('industry');
    const owner = fields.find('owner');
    // Without any of them the record is not drawn yet.
    if (!belongsTo(fields, record.key) || (website === null && industry === null && owner === null)) return null;
    const reading = new Reading(product.id, 'company', url, now);
    const company: Draft<'company'> = { kind: 'company', keys: [record.key], fields: {} };
    reading.take(company, 'name', nameIn(search, fields, product, active), asText, 'must');
    reading.take(company, 'domain', website, asDomain);
    reading.take(company, 'industry', industry, asText);
    reading.take(company, 'owner', owner, asText);
    reading.add(company);
    return reading.sighting({ account: null, rows: null, about: record.key });
  };
}
