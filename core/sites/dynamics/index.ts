import type { Site } from '../site';
import { ownsAddress, pageOfAddress } from './address';
import { salesReaders } from './sales-readers';
import { serviceReaders } from './service-readers';

export const dynamics: Site = {
  id: 'dynamics',
  name: 'Dynamics 365 Sales',
  hosts: ['https://*.dynamics.com/*'],
  owns: ownsAddress,
  pageOf: pageOfAddress,
  readers: { ...salesReaders, ...serviceReaders },
};
