import { asText } from '../field-values';
import type { Reader } from '../site';
import type { Product } from './product';
import { recordReader } from './record-reader';
import { takeTicketFields } from './ticket-fields';

/** Reader of a case's own page. What was written about it stands in its timeline, whose mails are no markup of the product: messages are not read. */
export function ticketReader(product: Product): Reader {
  return recordReader(product, 'ticket', ['status', 'state', 'priority'], ({ reading, draft, name, find, url }) => {
    reading.take(draft, 'subject', name, asText, 'must');
    takeTicketFields(reading, draft, find, product, url);
  });
}
