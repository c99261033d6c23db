import type { Site } from '../site';
import { keyOfAddress, ownsAddress, pageOfAddress } from './address';
import { mailReaders } from './mail-readers';
import { salesReaders } from './sales-readers';

export const insightly: Site = {
  id: 'insightly',
  name: 'Insightly',
  hosts: ['https://*.insightly.com/*'],
  owns: ownsAddress,
  pageOf: pageOfAddress,
  keyOf: keyOfAddress,
  readers: { ...salesReaders, ...mailReaders },
};
