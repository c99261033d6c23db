import { ticketListReader } from '../crm/ticket-list-reader';
import { DYNAMICS } from './selectors';

export const readTicketList = ticketListReader(DYNAMICS);
