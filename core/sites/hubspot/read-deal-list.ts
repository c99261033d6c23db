import { asText } from '../field-values';
import { TYPE } from './address';
import { takeDealFields } from './deal-fields';
import { listReader } from './list-reader';

export const readDealList = listReader({
  kind: 'deal',
  type: TYPE.deal,
  name: 'dealname',
  stage: 'dealstage',
  dates: ['closedate', 'createdate', 'notes_last_contacted'],
  take(reading, deal, item, setting) {
    reading.take(deal, 'name', item.find('dealname'), asText, 'must');
    takeDealFields(reading, deal, property => item.find(property), { currency: null, ...setting });
  },
});
