import { type DateOrder, detectDateOrder } from '../../locale/date-order';
import { pastDates } from '../past-dates';
import { member } from '../query';
import { type Draft, type Place, Reading } from '../reading';
import type { Search } from '../shadow';
import type { Reader } from '../site';
import { type Fields, fieldsIn } from './fields';
import { activeIn, inFront } from './front';
import type { CrmField } from './labels';
import { type CrmKind, pageOfKind, type RecordPages } from './product';
import { valueIn } from './value';

/** A record's own page, drawn and in view. */
export interface OpenRecord<K extends CrmKind> extends Pick<Fields, 'find' | 'elementOf' | 'texts'> {
  reading: Reading;
  draft: Draft<K>;
  /** What the head of the page, or the name field, shows. */
  name: Place;
  /** The part of the page that holds the record. */
  search: Search;
  document: Document;
  url: URL;
}

/** Order of day and month on a record's page: what all its dates in digits agree on, none of the past in the future; else null. */
export function dateOrderIn<K extends CrmKind>({ find, texts, reading }: OpenRecord<K>): DateOrder | null {
  return detectDateOrder(texts(), pastDates([find('createdDate'), find('modifiedDate')], reading.now));
}

/**
 * Reader of the own page of one kind of record. It gives null while nothing of the product's own is in view, while the page still shows the record
 * before (after a navigation the address changes first), and until one of the `drawn` fields stands there.
 *
 * @param isRecord false where the page shows none after all: a draft
 */
export function recordReader<K extends CrmKind>(
  product: RecordPages,
  kind: K,
  drawn: readonly CrmField[],
  take: (record: OpenRecord<K>) => void,
  isRecord: (find: Fields['find']) => boolean = () => true,
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
    if (!isOwn || isOther || !drawn.some(field => find(field) ?? fields.elementOf(field))) return null;
    const reading = new Reading(product.id, pageOfKind(kind), url, now);
    const draft: Draft<K> = { kind, keys: [record.key], fields: {} };
    if (!isRecord(find)) return reading.sighting({ account: null, rows: null, about: null });
    const name = head ?? find('name');
    take({ ...fields, reading, draft, name, find, search, document, url });
    reading.add(draft);
    return reading.sighting({ account: null, rows: null, about: record.key });
  };
}
