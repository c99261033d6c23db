import { asText } from '../field-values';
import type { Found, Parsed } from '../reading';
import type { Reader } from '../site';
import type { RecordPages } from './product';
import { recordReader } from './record-reader';

/** The host of a web address without www: what mail addresses of the company end in. */
function asDomain({ text }: Found): Parsed<string> {
  const host = /^(?:https?:\/\/)?(?:www\.)?([a-z0-9.-]+\.[a-z]{2,})(?:\/.*)?$/i.exec(text)?.[1];
  return host === undefined ? { why: 'unreadable' } : { value: host.toLowerCase() };
}

/** Reader of a company's own page. */
export function companyReader(product: RecordPages): Reader {
  return recordReader(product, 'company', ['website', 'industry', 'owner'], ({ reading, draft, name, find }) => {
    reading.take(draft, 'name', name, asText, 'must');
    reading.take(draft, 'domain', find('website'), asDomain);
    for (const field of ['industry', 'owner'] as const) reading.take(draft, field, find(field), asText);
  });
}
