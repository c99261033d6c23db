import { asText } from '../field-values';
import type { Reader } from '../site';
import { takeDealFields } from './deal-fields';
import { listReader } from './list-reader';
import type { Product } from './product';

/** Reader of deals as a table or as a board, whichever is in view. */
export function dealListReader(product: Product): Reader {
  return listReader(product, {
    kind: 'deal',
    isHere: ({ isDealList }, url) => isDealList(url),
    dates: ['closeDate', 'createdDate'],
    take(reading, deal, find, own, page) {
      reading.take(deal, 'name', find('name'), asText, 'must');
      takeDealFields(reading, deal, find, own, page);
    },
  });
}
