import { total } from '../total';
import { readMail } from './read-mail';
import { readTicket } from './read-ticket';
import { readTicketList } from './read-ticket-list';

/** Readers of cases and mails: a script of their own, as what reads times and what reads money are too large for one. */
export const serviceReaders = {
  ticket: total(readTicket),
  'ticket-list': total(readTicketList),
  mail: total(readMail),
};
