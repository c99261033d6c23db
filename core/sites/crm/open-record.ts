import { member } from '../query';
import type { Place } from '../reading';
import type { Search } from '../shadow';
import { Fields } from './fields';
import { activeIn, inFront } from './front';
import type { CrmField } from './labels';
import type { CrmKind, Named, Product } from './product';
import { valueIn } from './value';

/** A record's own page, drawn and in view. */
export interface OpenRecord {
  key: Named['key'];
  search: Search;
  find(field: CrmField): Place;
  texts(): string[];
  /** The present step of the path. */
  step(): Place;
  name(): Place;
}

/** False when the page still shows the record before: after a navigation the address changes first. A page that does not say its record says nothing. */
function isOf(key: string, id: Place): boolean {
  return id === null || id === 'busy' || id.text === '' || key.endsWith(`/${id.text}`);
}

/** The record of the address, or null while nothing of the product's own, or another record, is in view. */
export function openRecord(product: Product, kind: CrmKind, document: Document, url: URL): OpenRecord | null {
  const record = product.recordAt(url);
  const search = record?.kind === kind ? inFront(document, product) : null;
  if (record === null || search === null) return null;
  const active = activeIn(document);
  const fields = new Fields(search, product, kind, active);
  const heading = search.first(product.headings);
  const isOwn = member(search.root, 'nodeType') === 1 || fields.isNamed || heading !== null;
  if (!isOwn || !isOf(record.key, fields.find('id'))) return null;
  const firstOf = (selectors: readonly string[]): Place => {
    for (const selector of selectors) {
      const match = search.first([selector]);
      const place = match === null ? null : valueIn(match.element, selector, product, active);
      if (place !== null && (place === 'busy' || place.text !== '')) return place;
    }
    return null;
  };
  return {
    key: record.key,
    search,
    find: field => fields.find(field),
    texts: () => fields.texts(),
    step: () => firstOf(product.steps),
    name: () => firstOf(product.headings) ?? fields.find('name'),
  };
}
