import { ticketReader } from '../crm/ticket-reader';
import { ZOHO } from './selectors';

export const readTicket = ticketReader(ZOHO);
