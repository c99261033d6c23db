import { asText } from '../field-values';
import type { Reader } from '../site';
import { instantOf } from './instant';
import type { RecordPages } from './product';
import { recordReader } from './record-reader';
import { takeTicketFields } from './ticket-fields';

/** Reader of a case's own page. What was written about it stands in its timeline, whose mails are no markup of the product: messages are not read. */
export function ticketReader(product: RecordPages): Reader {
  return recordReader(product, 'ticket', ['status', 'state', 'priority'], record => {
    const { reading, draft, find, url } = record;
    reading.take(draft, 'subject', record.name, asText, 'must');
    takeTicketFields(reading, draft, find, product, url);
    reading.take(draft, 'openedAt', find('createdDate'), () => instantOf(record, 'createdDate', product));
  });
}
