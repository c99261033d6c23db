import type { Site } from '../site';
import { ownsAddress, pageOfAddress } from './address';
import { inboxReaders } from './inbox-readers';
import { recordReaders } from './record-readers';

export const hubspot: Site = {
  id: 'hubspot',
  name: 'HubSpot',
  hosts: ['https://*.hubspot.com/*'],
  owns: ownsAddress,
  pageOf: pageOfAddress,
  readers: { ...recordReaders, ...inboxReaders },
};
