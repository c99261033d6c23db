import type { Site } from '../site';
import { keyOfAddress, ownsAddress, pageOfAddress } from './address';
import { salesReaders } from './sales-readers';
import { serviceReaders } from './service-readers';

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
  keyOf: keyOfAddress,
  readers: { ...salesReaders, ...serviceReaders },
};
