import type { Site } from '../site';
import { keyOfAddress, ownsAddress, pageOfAddress } from './address';
import { salesReaders } from './sales-readers';
import { serviceReaders } from './service-readers';

export const salesforce: Site = {
  id: 'salesforce',
  name: 'Salesforce',
  hosts: ['https://*.lightning.force.com/*'],
  owns: ownsAddress,
  pageOf: pageOfAddress,
  keyOf: keyOfAddress,
  readers: { ...salesReaders, ...serviceReaders },
};
