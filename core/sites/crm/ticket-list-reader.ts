import { asText } from '../field-values';
import type { Reader } from '../site';
import { listReader } from './list-reader';
import type { Product } from './product';
import { takeTicketFields } from './ticket-fields';

/** Reader of cases as a table or as a board, whichever is in view. */
export function ticketListReader(product: Product): Reader {
  return listReader(product, {
    kind: 'ticket',
    isHere: ({ isTicketList }, url) => isTicketList?.(url) === true,
    dates: [],
    take(reading, ticket, find, own, { url }) {
      reading.take(ticket, 'subject', find('name'), asText, 'must');
      takeTicketFields(reading, ticket, find, own, url);
    },
  });
}
