import type { Site } from '../site';
import { keyOfAddress, ownsAddress, pageOfAddress } from './address';
import { peopleReaders } from './people-readers';
import { ticketReaders } from './ticket-readers';

export const zendesk: Site = {
  id: 'zendesk',
  name: 'Zendesk',
  hosts: ['https://*.zendesk.com/*'],
  owns: ownsAddress,
  pageOf: pageOfAddress,
  keyOf: keyOfAddress,
  readers: { ...ticketReaders, ...peopleReaders },
};
