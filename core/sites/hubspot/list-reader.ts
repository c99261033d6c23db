import { type DateOrder, detectDateOrder } from '../../locale/date-order';
import { siteKey } from '../../records/keys';
import { languageOf } from '../page-dates';
import { type Draft, Reading } from '../reading';
import type { Reader } from '../site';
import { pageOfAddress } from './address';
import { type Item, listIn, type ObjectList } from './list-items';

export interface ListSetting {
  language: string | null;
  order: DateOrder | null;
}

interface ListKind<K extends 'deal' | 'ticket'> extends ObjectList {
  kind: K;
  /** Properties that hold dates: all of them together settle the order of day and month. */
  dates: readonly string[];
  take(reading: Reading, draft: Draft<K>, item: Item, setting: ListSetting): void;
}

/** Reader of a list of one kind of record, as a table or as a board, whichever is in view. */
export function listReader<K extends 'deal' | 'ticket'>(of: ListKind<K>): Reader {
  return (document, url, now) => {
    const page = `${of.kind}-list` as const;
    const list = pageOfAddress(url) === page ? listIn(document, of) : null;
    if (list === null) return null;
    const dates = list.items.flatMap(item => of.dates.map(property => item.find(property)));
    const order = detectDateOrder(dates.flatMap(place => (place === null || place === 'busy' ? [] : [place.text])));
    const reading = new Reading('hubspot', page, url, now);
    const setting = { order, language: languageOf(document) };
    let read = 0;
    for (const item of list.items) {
      if (item.id === null) {
        reading.miss(of.kind, null, 'id', 'unreadable');
        continue;
      }
      const draft: Draft<K> = { kind: of.kind, keys: [siteKey('hubspot', `${of.type}/${item.id}`)], fields: {} };
      of.take(reading, draft, item, setting);
      if (reading.addRow(draft)) read++;
    }
    return reading.sighting({
      account: null,
      rows: { read, looksLike: list.looksLike, shown: list.shown },
      about: null,
    });
  };
}
