import type { Site } from '../site';
import { keyOfAddress, ownsAddress, pageOfAddress } from './address';
import { peopleReaders } from './people-readers';
import { ticketReaders } from './ticket-readers';

export const helpscout: Site = {
  id: 'helpscout',
  name: 'Help Scout',
  hosts: ['https://secure.helpscout.net/*'],
  owns: ownsAddress,
  pageOf: pageOfAddress,
  keyOf: keyOfAddress,
  readers: { ...ticketReaders, ...peopleReaders },
};
