import type { Site } from '../site';
import { keyOfAddress, ownsAddress, pageOfAddress } from './address';
import { salesReaders } from './sales-readers';
import { serviceReaders } from './service-readers';

export const dynamics: Site = {
  id: 'dynamics',
  name: 'Dynamics 365 Sales',
  hosts: ['https://*.dynamics.com/*'],
  owns: ownsAddress,
  pageOf: pageOfAddress,
  keyOf: keyOfAddress,
  readers: { ...salesReaders, ...serviceReaders },
};
