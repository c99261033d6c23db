import type { DateOrder } from '../../locale/date-order';
import { parseDateTime } from '../../locale/parse-date';
import { asText } from '../field-values';
import type { Draft, Place, Reading } from '../reading';
import { asTicketPriority, asTicketStatus } from '../ticket-words';

/** The name of a stage as HubSpot ships it, without its pipeline: "New (Support Pipeline)". */
function stageName({ text }: { text: string }): { text: string } {
  return { text: text.replace(/\s*[（(][^()（）]*[)）]$/, '') };
}

/** The fields of a ticket by HubSpot's internal property names. Its stages are the team's own: one that is none of those shipped has no status. */
export function takeTicketFields(
  reading: Reading,
  ticket: Draft<'ticket'>,
  find: (property: string) => Place,
  order: DateOrder | null,
): void {
  reading.take(ticket, 'status', find('hs_pipeline_stage'), place => asTicketStatus(stageName(place)), 'must');
  reading.take(ticket, 'priority', find('hs_ticket_priority'), asTicketPriority);
  reading.take(ticket, 'category', find('hs_ticket_category'), asText);
  reading.take(ticket, 'openedAt', find('createdate'), ({ text }) => {
    const value = parseDateTime(text, { order });
    return value === null ? { why: 'unreadable' } : { value };
  });
}
