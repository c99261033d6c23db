import type { Site } from '../site';
import { total } from '../total';
import { keyOfAddress, ownsAddress, pageOfAddress } from './address';
import { readCompany } from './read-company';
import { readDeal } from './read-deal';
import { readDealList } from './read-deal-list';
import { readPerson } from './read-person';

export const pipedrive: Site = {
  id: 'pipedrive',
  name: 'Pipedrive',
  hosts: ['https://*.pipedrive.com/*'],
  owns: ownsAddress,
  pageOf: pageOfAddress,
  keyOf: keyOfAddress,
  readers: {
    deal: total(readDeal),
    'deal-list': total(readDealList),
    person: total(readPerson),
    company: total(readCompany),
  },
};
