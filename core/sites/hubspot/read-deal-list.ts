import { type DateOrder, detectDateOrder } from '../../locale/date-order';
import { siteKey } from '../../records/keys';
import { asText } from '../field-values';
import { languageOf } from '../page-dates';
import { type Draft, Reading } from '../reading';
import type { Reader } from '../site';
import { pageOfAddress, TYPE } from './address';
import { takeDealFields } from './deal-fields';
import { type Item, listIn } from './list-items';

const LIST = { type: TYPE.deal, name: 'dealname', stage: 'dealstage' };

function readItem(reading: Reading, item: Item, order: DateOrder | null, language: string | null): boolean {
  if (item.id === null) {
    reading.miss('deal', null, 'id', 'unreadable');
    return false;
  }
  const deal: Draft<'deal'> = { kind: 'deal', keys: [siteKey('hubspot', `${TYPE.deal}/${item.id}`)], fields: {} };
  reading.take(deal, 'name', item.find('dealname'), asText, 'must');
  takeDealFields(reading, deal, property => item.find(property), { currency: null, language, order });
  return reading.addRow(deal);
}

/** Deals as a table or as a board, whichever is in view. */
export const readDealList: Reader = (document, url, now) => {
  if (pageOfAddress(url) !== 'deal-list') return null;
  const list = listIn(document, LIST);
  if (list === null) return null;
  const dates = list.items.flatMap(item =>
    ['closedate', 'createdate', 'notes_last_contacted'].map(property => item.find(property)),
  );
  const order = detectDateOrder(dates.flatMap(place => (place === null || place === 'busy' ? [] : [place.text])));
  const reading = new Reading('hubspot', 'deal-list', url, now);
  const language = languageOf(document);
  const read = list.items.filter(item => readItem(reading, item, order, language)).length;
  return reading.sighting({
    account: null,
    rows: { read, looksLike: list.looksLike, shown: list.shown },
    about: null,
  });
};
