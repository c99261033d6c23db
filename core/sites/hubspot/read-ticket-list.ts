import { asText } from '../field-values';
import { TYPE } from './address';
import { listReader } from './list-reader';
import { takeTicketFields } from './ticket-fields';

export const readTicketList = listReader({
  kind: 'ticket',
  type: TYPE.ticket,
  name: 'subject',
  stage: 'hs_pipeline_stage',
  dates: ['createdate'],
  take(reading, ticket, item, { order }) {
    reading.take(ticket, 'subject', item.find('subject'), asText, 'must');
    takeTicketFields(reading, ticket, property => item.find(property), order);
  },
});
