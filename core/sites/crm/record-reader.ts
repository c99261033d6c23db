import { member } from '../query';
import { type Draft, type Place, Reading } from '../reading';
import type { Reader } from '../site';
import { fieldsIn } from './fields';
import { activeIn, inFront } from './front';
import type { CrmField } from './labels';
import type { CrmKind, Product } from './product';
import { valueIn } from './value';

/** A record's own page, drawn and in view. */
export interface OpenRecord<K extends CrmKind> {
  reading: Reading;
  draft: Draft<K>;
  /** What the head of the page, or the name field, shows. */
  name: Place;
  find(field: CrmField): Place;
  /** Every field of the page as shown. */
  texts(): string[];
  document: Document;
  url: URL;
}

/**
 * Reader of the own page of one kind of record. It gives null while nothing of the product's own is in view, while the page still shows the record
 * before (after a navigation the address changes first), and until one of the `drawn` fields stands there.
 */
export function recordReader<K extends CrmKind>(
  product: Product,
  kind: K,
  drawn: readonly CrmField[],
  take: (record: OpenRecord<K>) => void,
): Reader {
  return (document, url, now) => {
    const record = product.recordAt(url);
    const search = record?.kind === kind ? inFront(document, product) : null;
    if (record === null || search === null) return null;
    const active = activeIn(document);
    const fields = fieldsIn(search, product, kind, active);
    const firstOf = (selectors: readonly string[]): Place => {
      for (const selector of selectors) {
        const match = search.first([selector]);
        const place = match && valueIn(match.element, selector, product, active);
        if (place === 'busy' || place?.text) return place;
      }
      return null;
    };
    const find = (field: CrmField) => fields.find(field) ?? (field === 'stage' ? firstOf(product.steps) : null);
    const head = firstOf(product.headings);
    const isOwn = member(search.root, 'nodeType') === 1 || fields.isNamed || head !== null;
    const id = find('id');
    const isOther = id !== null && id !== 'busy' && id.text !== '' && !record.key.endsWith(`/${id.text}`);
    if (!isOwn || isOther || !drawn.some(find)) return null;
    const reading = new Reading(product.id, kind, url, now);
    const draft: Draft<K> = { kind, keys: [record.key], fields: {} };
    take({ reading, draft, name: head ?? find('name'), find, texts: () => fields.texts(), document, url });
    reading.add(draft);
    return reading.sighting({ account: null, rows: null, about: record.key });
  };
}
