import { type Key, siteKey } from '../../records/keys';
import { Reading } from '../reading';
import { pageOfAddress, recordInAddress, TYPE } from './address';
import { Properties } from './properties';

export interface OpenRecord {
  key: Key;
  properties: Properties;
  reading: Reading;
}

/**
 * The record that the page shows; null on another page, and while none of the properties in `signs` is there: then it is not drawn yet.
 */
export function openRecord(
  document: Document,
  url: URL,
  now: Date,
  page: keyof typeof TYPE,
  signs: readonly string[],
): OpenRecord | null {
  const record = pageOfAddress(url) === page ? recordInAddress(url.pathname) : null;
  if (record === null) return null;
  const properties = new Properties(document);
  if (!signs.some(name => properties.find(name) !== null)) return null;
  const key = siteKey('hubspot', `${TYPE[page]}/${record.id}`);
  return { key, properties, reading: new Reading('hubspot', page, url, now) };
}
