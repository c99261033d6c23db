import type { Site } from '../site';
import { total } from '../total';
import { ownsAddress, pageOfAddress } from './address';
import { readTicket } from './read-ticket';
import { readTicketList } from './read-ticket-list';

export const zendesk: Site = {
  id: 'zendesk',
  name: 'Zendesk',
  hosts: ['https://*.zendesk.com/*'],
  owns: ownsAddress,
  pageOf: pageOfAddress,
  readers: { ticket: total(readTicket), 'ticket-list': total(readTicketList) },
};
