import { ticketReader } from '../crm/ticket-reader';
import { DYNAMICS } from './selectors';

export const readTicket = ticketReader(DYNAMICS);
