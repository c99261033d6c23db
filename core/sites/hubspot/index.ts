import type { Site } from '../site';
import { keyOfAddress, ownsAddress, pageOfAddress } from './address';
import { inboxReaders } from './inbox-readers';
import { recordReaders } from './record-readers';

export const hubspot: Site = {
  id: 'hubspot',
  name: 'HubSpot',
  hosts: ['https://*.hubspot.com/*'],
  owns: ownsAddress,
  pageOf: pageOfAddress,
  keyOf: keyOfAddress,
  readers: { ...recordReaders, ...inboxReaders },
};
