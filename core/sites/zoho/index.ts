import type { Site } from '../site';
import { total } from '../total';
import { ownsAddress, pageOfAddress } from './address';
import { readCompany } from './read-company';
import { readDeal } from './read-deal';
import { readDealList } from './read-deal-list';
import { readPerson } from './read-person';
import { readTicket } from './read-ticket';
import { readTicketList } from './read-ticket-list';

export const zoho: Site = {
  id: 'zoho',
  name: 'Zoho CRM',
  hosts: [
    'https://crm.zoho.com/*',
    'https://crm.zoho.eu/*',
    'https://crm.zoho.in/*',
    'https://crm.zoho.com.au/*',
    'https://crm.zoho.com.cn/*',
    'https://crm.zoho.jp/*',
  ],
  owns: ownsAddress,
  pageOf: pageOfAddress,
  readers: {
    deal: total(readDeal),
    'deal-list': total(readDealList),
    person: total(readPerson),
    company: total(readCompany),
    ticket: total(readTicket),
    'ticket-list': total(readTicketList),
  },
};
