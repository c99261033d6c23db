import { detectDateOrder } from '../../locale/date-order';
import { siteKey } from '../../records/keys';
import { asText } from '../field-values';
import { type Draft, Reading } from '../reading';
import type { Reader } from '../site';
import { pageOfAddress, TYPE } from './address';
import { listIn } from './list-items';
import { takeTicketFields } from './ticket-fields';

const LIST = { type: TYPE.ticket, name: 'subject', stage: 'hs_pipeline_stage' };

/** Tickets as a table or as a board, whichever is in view. */
export const readTicketList: Reader = (document, url, now) => {
  if (pageOfAddress(url) !== 'ticket-list') return null;
  const list = listIn(document, LIST);
  if (list === null) return null;
  const dates = list.items.map(item => item.find('createdate'));
  const order = detectDateOrder(dates.flatMap(place => (place === null || place === 'busy' ? [] : [place.text])));
  const reading = new Reading('hubspot', 'ticket-list', url, now);
  let read = 0;
  for (const item of list.items) {
    if (item.id === null) {
      reading.miss('ticket', null, 'id', 'unreadable');
      continue;
    }
    const key = siteKey('hubspot', `${TYPE.ticket}/${item.id}`);
    const ticket: Draft<'ticket'> = { kind: 'ticket', keys: [key], fields: {} };
    reading.take(ticket, 'subject', item.find('subject'), asText, 'must');
    takeTicketFields(reading, ticket, property => item.find(property), order);
    if (reading.addRow(ticket)) read++;
  }
  return reading.sighting({
    account: null,
    rows: { read, looksLike: list.looksLike, shown: list.shown },
    about: null,
  });
};
