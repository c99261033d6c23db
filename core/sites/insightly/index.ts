import type { Site } from '../site';
import { ownsAddress, pageOfAddress } from './address';
import { mailReaders } from './mail-readers';
import { salesReaders } from './sales-readers';

export const insightly: Site = {
  id: 'insightly',
  name: 'Insightly',
  hosts: ['https://*.insightly.com/*'],
  owns: ownsAddress,
  pageOf: pageOfAddress,
  readers: { ...salesReaders, ...mailReaders },
};
