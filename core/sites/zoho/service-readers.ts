import { total } from '../total';
import { readTicket } from './read-ticket';
import { readTicketList } from './read-ticket-list';

/** Readers of cases: a script of their own, as what reads times and what reads money are too large for one. */
export const serviceReaders = { ticket: total(readTicket), 'ticket-list': total(readTicketList) };
