import { ticketListReader } from '../crm/ticket-list-reader';
import { ZOHO } from './selectors';

export const readTicketList = ticketListReader(ZOHO);
