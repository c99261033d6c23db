import type { Site } from '../site';
import { keyOfAddress, ownsAddress, pageOfAddress } from './address';
import { peopleReaders } from './people-readers';
import { ticketReaders } from './ticket-readers';

export const freshdesk: Site = {
  id: 'freshdesk',
  name: 'Freshdesk',
  hosts: ['https://*.freshdesk.com/*'],
  owns: ownsAddress,
  pageOf: pageOfAddress,
  keyOf: keyOfAddress,
  readers: { ...ticketReaders, ...peopleReaders },
};
