import { detectDateOrder } from '../../locale/date-order';
import { asText } from '../field-values';
import { languageOf } from '../page-dates';
import { type Draft, Reading } from '../reading';
import type { Reader } from '../site';
import { takeDealFields } from './deal-fields';
import { openRecord } from './open-record';
import type { Product } from './product';

/** Reader of a deal's own page. */
export function dealReader(product: Product): Reader {
  return (document, url, now) => {
    const record = openRecord(product, 'deal', document, url);
    if (record === null) return null;
    const stage = record.find('stage') ?? record.step();
    // Without any of them the record is not drawn yet.
    if (stage === null && record.find('amount') === null && record.find('closeDate') === null) return null;
    const { key } = record;
    const reading = new Reading(product.id, 'deal', url, now);
    const deal: Draft<'deal'> = { kind: 'deal', keys: [key], fields: {} };
    reading.take(deal, 'name', record.name(), asText, 'must');
    takeDealFields(reading, deal, field => (field === 'stage' ? stage : record.find(field)), product, {
      url,
      language: languageOf(document),
      order: detectDateOrder(record.texts()),
      need: 'should',
    });
    reading.add(deal);
    return reading.sighting({ account: null, rows: null, about: key });
  };
}
