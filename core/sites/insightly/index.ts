import type { Site } from '../site';
import { total } from '../total';
import { ownsAddress, pageOfAddress } from './address';
import { readCompany } from './read-company';
import { readDeal } from './read-deal';
import { readDealList } from './read-deal-list';
import { readPerson } from './read-person';

export const insightly: Site = {
  id: 'insightly',
  name: 'Insightly',
  hosts: ['https://*.insightly.com/*'],
  owns: ownsAddress,
  pageOf: pageOfAddress,
  readers: {
    deal: total(readDeal),
    'deal-list': total(readDealList),
    person: total(readPerson),
    company: total(readCompany),
  },
};
