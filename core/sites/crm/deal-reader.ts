import { asText } from '../field-values';
import { languageOf } from '../page-dates';
import type { Reader } from '../site';
import { takeDealFields } from './deal-fields';
import type { RecordPages } from './product';
import { dateOrderIn, recordReader } from './record-reader';

/** Reader of a deal's own page. */
export function dealReader(product: RecordPages): Reader {
  return recordReader(product, 'deal', ['stage', 'amount', 'closeDate'], record => {
    const { reading, draft, name, find, url } = record;
    reading.take(draft, 'name', name, asText, 'must');
    takeDealFields(reading, draft, find, product, {
      url,
      language: languageOf(record.document),
      order: dateOrderIn(record),
      need: 'should',
    });
  });
}
