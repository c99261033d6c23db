import type { Site } from '../site';
import { total } from '../total';
import { ownsAddress, pageOfAddress } from './address';
import { readCompany } from './read-company';
import { readContact } from './read-contact';
import { readDeal } from './read-deal';
import { readDealList } from './read-deal-list';
import { readTicket } from './read-ticket';
import { readTicketList } from './read-ticket-list';

export const hubspot: Site = {
  id: 'hubspot',
  name: 'HubSpot',
  hosts: ['https://*.hubspot.com/*'],
  owns: ownsAddress,
  pageOf: pageOfAddress,
  readers: {
    deal: total(readDeal),
    'deal-list': total(readDealList),
    contact: total(readContact),
    company: total(readCompany),
    ticket: total(readTicket),
    'ticket-list': total(readTicketList),
  },
};
