import { total } from '../total';
import { readCompany } from './read-company';
import { readContact } from './read-contact';
import { readDeal } from './read-deal';
import { readDealList } from './read-deal-list';
import { readTicket } from './read-ticket';
import { readTicketList } from './read-ticket-list';

/** Readers of records and lists of them. */
export const recordReaders = {
  deal: total(readDeal),
  'deal-list': total(readDealList),
  contact: total(readContact),
  company: total(readCompany),
  ticket: total(readTicket),
  'ticket-list': total(readTicketList),
};
