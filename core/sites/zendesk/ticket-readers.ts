import { total } from '../total';
import { readTicket } from './read-ticket';
import { readTicketList } from './read-ticket-list';

/** Readers of tickets and lists of them. */
export const ticketReaders = { ticket: total(readTicket), 'ticket-list': total(readTicketList) };
